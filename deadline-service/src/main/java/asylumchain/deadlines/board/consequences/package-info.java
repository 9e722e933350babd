/// What follows from a case besides its clocks, and is said once: penalties that began or ended,
/// questions that a person must answer. Pure.
@NullMarked
package asylumchain.deadlines.board.consequences;

import org.jspecify.annotations.NullMarked;
