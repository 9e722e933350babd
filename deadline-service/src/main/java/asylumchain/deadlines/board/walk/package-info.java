/// Many cases, one by one, for whoever looks at all of them and writes nothing.
@NullMarked
package asylumchain.deadlines.board.walk;

import org.jspecify.annotations.NullMarked;
