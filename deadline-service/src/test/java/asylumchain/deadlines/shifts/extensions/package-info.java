@NullMarked
package asylumchain.deadlines.shifts.extensions;

import org.jspecify.annotations.NullMarked;
