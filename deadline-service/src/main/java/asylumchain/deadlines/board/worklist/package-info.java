/// The work list: clocks that still run, by their last day, for whoever takes part.
@NullMarked
package asylumchain.deadlines.board.worklist;

import org.jspecify.annotations.NullMarked;
