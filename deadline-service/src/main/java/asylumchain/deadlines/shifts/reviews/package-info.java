/// What the law does not answer mechanically about a term: the question, the possible answers, and
/// the choice of a person.
@NullMarked
package asylumchain.deadlines.shifts.reviews;

import org.jspecify.annotations.NullMarked;
