@NullMarked
package asylumchain.deadlines.shifts.suspensions;

import org.jspecify.annotations.NullMarked;
