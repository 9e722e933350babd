package asylumchain.reporting.backlog.difference;

import asylumchain.reporting.backlog.difference.Difference.Place;
import asylumchain.reporting.facts.CaseFacts;
import org.jspecify.annotations.Nullable;

/// What made two counts see a case differently: what is asked of them tells that, or else the facts
/// of the case.
record Explanation(Counted one, Counted other) {

  /// The criterion of the count that does not have the case; `null` where it would have it if it
  /// stood as the other sees it.
  @Nullable Cause asked(Difference some) {
    if (some.one() != null && some.other() == null) {
      return Causes.leftOut(some.one(), other.question());
    }
    return some.one() == null && some.other() != null
        ? Causes.leftOut(some.other(), one.question())
        : null;
  }

  /// Whether it can matter when a clock became known: only to what moves by them, and between two
  /// moments of knowledge. Where the days differ, that they passed explains already what no event
  /// does.
  boolean needsClocks() {
    return one.asOf().equals(other.asOf())
        && !one.knownAt().equals(other.knownAt())
        && (one.question().isMovedByTime() || other.question().isMovedByTime());
  }

  /// What the facts say made it; what they do not bear out, they do not explain.
  ///
  /// @param facts of the case; without clocks where these do not matter
  Cause fromFacts(Difference some, CaseFacts facts) {
    if (!agrees(facts, one, some.one()) || !agrees(facts, other, some.other())) {
      return Cause.UNEXPLAINED;
    }
    return switch (some.side()) {
      case OTHER -> Causes.between(facts, one, other, new Sight(one.question()));
      case ONE, BOTH -> Causes.between(facts, one, other, new Sight(other.question()));
    };
  }

  private static boolean agrees(CaseFacts facts, Counted counted, @Nullable Place place) {
    return new Sight(counted.question())
        .agrees(place, facts.standing(counted.asOf(), counted.knownAt()));
  }
}
