/// What goes round all cases: here, a new rule book.
@NullMarked
package asylumchain.deadlines.rounds;

import org.jspecify.annotations.NullMarked;
