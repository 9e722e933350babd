/// Intervals in which a term stands still (opschorting).
@NullMarked
package asylumchain.deadlines.shifts.suspensions;

import org.jspecify.annotations.NullMarked;
