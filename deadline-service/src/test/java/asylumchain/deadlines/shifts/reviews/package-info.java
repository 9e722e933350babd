@NullMarked
package asylumchain.deadlines.shifts.reviews;

import org.jspecify.annotations.NullMarked;
