@NullMarked
package asylumchain.deadlines.board.whose;

import org.jspecify.annotations.NullMarked;
