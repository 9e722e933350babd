/// Extensions of a term in one case (verlenging), and what became of them.
@NullMarked
package asylumchain.deadlines.shifts.extensions;

import org.jspecify.annotations.NullMarked;
