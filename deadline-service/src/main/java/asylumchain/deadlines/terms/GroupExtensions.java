package asylumchain.deadlines.terms;

import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The decrees of the register that are in force for a case, at a moment of knowledge.
///
/// @param endedOn the day on which the case stopped waiting for its decision; `null` while it waits
public record GroupExtensions(
    RuleBook book, LocalDate asOf, Instant knownAt, @Nullable LocalDate endedOn) {

  /// Those that extend the term of a rule for an application of that day, whether they still stand
  /// or not.
  public CoveringDecrees covering(LocalDate lodgedOn, String rule) {
    return covering(decree -> decree.covers(lodgedOn), lodgedOn, rule);
  }

  /// Those that extend the term of a rule for an application, whether they still stand or not.
  public CoveringDecrees covering(ApplicationLodged lodged, String rule) {
    return covering(decree -> decree.covers(lodged), lodged.occurredOn(), rule);
  }

  private CoveringDecrees covering(Predicate<Decree> cohort, LocalDate lodgedOn, String rule) {
    var covering = new ArrayList<Decree>();
    for (var decree : book.decrees()) {
      if (cohort.test(decree) && isInForce(decree) && book.extendsTerm(decree, rule)) {
        covering.add(decree);
      }
    }
    return CoveringDecrees.of(covering, lodgedOn, knownAt);
  }

  private boolean isInForce(Decree decree) {
    return !decree.inForceOn().isAfter(asOf)
        && (endedOn == null || !endedOn.isBefore(decree.inForceOn()))
        && !decree.knownAt().isAfter(knownAt);
  }
}
