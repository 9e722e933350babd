/// The public page: how much, how old and when done, in Dutch and English.
@NullMarked
package asylumchain.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
