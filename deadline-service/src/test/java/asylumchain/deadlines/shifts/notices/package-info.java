@NullMarked
package asylumchain.deadlines.shifts.notices;

import org.jspecify.annotations.NullMarked;
