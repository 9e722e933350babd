/// Where a case stands: everything by which the board is searched and cohorts are drawn. Pure.
@NullMarked
package asylumchain.deadlines.board.standing;

import org.jspecify.annotations.NullMarked;
