@NullMarked
package asylumchain.deadlines.board.consequences;

import org.jspecify.annotations.NullMarked;
