/// What goes round all cases: a new rule book, and the passing of days.
@NullMarked
package asylumchain.deadlines.rounds;

import org.jspecify.annotations.NullMarked;
