/// Whose data the clocks of a case are: for the access log of a person.
@NullMarked
package asylumchain.deadlines.board.whose;

import org.jspecify.annotations.NullMarked;
