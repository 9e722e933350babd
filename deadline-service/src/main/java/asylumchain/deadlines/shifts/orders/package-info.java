/// Terms that a court set in a case (rechterlijke beslistermijn).
@NullMarked
package asylumchain.deadlines.shifts.orders;

import org.jspecify.annotations.NullMarked;
