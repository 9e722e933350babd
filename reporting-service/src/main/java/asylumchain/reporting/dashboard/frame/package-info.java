/// What every page of the dashboard shares: the question in the address, the words, the tables.
@NullMarked
package asylumchain.reporting.dashboard.frame;

import org.jspecify.annotations.NullMarked;
