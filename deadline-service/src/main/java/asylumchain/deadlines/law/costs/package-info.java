/// The doors to the registers of what lateness costs, each entry with its basis and its sources.
@NullMarked
package asylumchain.deadlines.law.costs;

import org.jspecify.annotations.NullMarked;
