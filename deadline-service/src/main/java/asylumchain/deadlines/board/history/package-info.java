/// How the clocks of one case came where they stand, and who said what about them.
@NullMarked
package asylumchain.deadlines.board.history;

import org.jspecify.annotations.NullMarked;
