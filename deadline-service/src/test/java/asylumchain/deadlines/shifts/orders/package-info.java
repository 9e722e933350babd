@NullMarked
package asylumchain.deadlines.shifts.orders;

import org.jspecify.annotations.NullMarked;
