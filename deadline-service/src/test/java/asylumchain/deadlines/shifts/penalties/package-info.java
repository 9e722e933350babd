@NullMarked
package asylumchain.deadlines.shifts.penalties;

import org.jspecify.annotations.NullMarked;
