/// The backlog as interval rows, valid × known, and the questions asked of it.
@NullMarked
package asylumchain.reporting.backlog;

import org.jspecify.annotations.NullMarked;
