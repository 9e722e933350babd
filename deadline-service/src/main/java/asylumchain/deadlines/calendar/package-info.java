/// One question: is it a working day here? And how a term is counted, given the answer.
@NullMarked
package asylumchain.deadlines.calendar;

import org.jspecify.annotations.NullMarked;
