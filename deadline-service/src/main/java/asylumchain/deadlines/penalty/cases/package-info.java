/// What lateness brings about in one case: its notices judged, its court terms, its penalties, from
/// any moment of law and of knowledge.
@NullMarked
package asylumchain.deadlines.penalty.cases;

import org.jspecify.annotations.NullMarked;
