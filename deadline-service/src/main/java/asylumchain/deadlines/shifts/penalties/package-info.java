/// What a late decision costs (dwangsom), and what is done about it.
@NullMarked
package asylumchain.deadlines.shifts.penalties;

import org.jspecify.annotations.NullMarked;
