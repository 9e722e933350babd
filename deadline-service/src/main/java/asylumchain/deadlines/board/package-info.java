/// The projection of case events to clocks, and the work list.
@NullMarked
package asylumchain.deadlines.board;

import org.jspecify.annotations.NullMarked;
