package asylumchain.reporting.backlog.difference;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.Stage;
import asylumchain.events.WireNames;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.backlog.difference.Cause.Why;
import asylumchain.reporting.backlog.difference.Difference.Place;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.Fact;
import asylumchain.reporting.facts.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds what made a difference, from what is asked where that differs, else from the facts of the
/// case.
final class Causes {

  private Causes() {}

  /// The criterion by which a count leaves a case out; `null` when it would count it.
  ///
  /// @param place where the count beside it finds the case
  static @Nullable Cause leftOut(Place place, StockQuestion question) {
    var definition = leftOut(place, question.definition());
    if (definition != null) {
      return definition;
    }
    var cohort = question.cohort();
    if (cohort != null && cohort.inside() != place.member()) {
      return new Cause(Why.COHORT, cohort.text());
    }
    var dimensions = question.filters().keySet().stream().sorted().toList();
    return IntStream.range(0, dimensions.size())
        .filter(i -> !values(question, dimensions.get(i)).contains(place.values().get(i)))
        .mapToObj(i -> new Cause(Why.FILTER, dimensions.get(i).text()))
        .findFirst()
        .orElse(null);
  }

  private static List<String> values(StockQuestion question, Dimension dimension) {
    return question.filters().getOrDefault(dimension, List.of());
  }

  private static @Nullable Cause leftOut(Place place, StockDefinition definition) {
    if (!definition.isIn(Stage.valueOf(place.stage()))) {
      return new Cause(Why.STAGE, place.stage());
    }
    if (!definition.admitsKind(code(place.kind()))) {
      return new Cause(Why.KIND, Objects.requireNonNullElse(place.kind(), "NONE"));
    }
    if (!definition.admitsTrack(code(place.track()))) {
      return new Cause(Why.TRACK, Objects.requireNonNullElse(place.track(), "NONE"));
    }
    return definition.admitsLodged(place.lodged())
        ? null
        : new Cause(Why.LODGING, place.lodged() ? "LODGED" : "NOT_LODGED");
  }

  /// The event that made the difference between two counts: the last one that, as it happened or as
  /// it became known, changed what is seen. Where none did, the passing of days or a clock, if what
  /// is counted moves by them and one of them lies in between.
  ///
  /// @param sight of the count that has the case no more, or elsewhere
  static Cause between(CaseFacts facts, Counted one, Counted other, Sight sight) {
    var early = one.asOf().isBefore(other.asOf()) ? one.asOf() : other.asOf();
    var late = early.equals(one.asOf()) ? other.asOf() : one.asOf();
    var before = one.knownAt().isBefore(other.knownAt()) ? one.knownAt() : other.knownAt();
    var after = before.equals(one.knownAt()) ? other.knownAt() : one.knownAt();
    var knownLate = late.equals(one.asOf()) ? one.knownAt() : other.knownAt();
    var happened = happened(facts, early, late, knownLate, sight);
    if (happened != null) {
      return new Cause(Why.HAPPENED, name(happened));
    }
    var learned = learned(facts, early, before, after, sight);
    if (learned != null) {
      return new Cause(Why.BECAME_KNOWN, name(learned));
    }
    var moves = one.question().isMovedByTime() || other.question().isMovedByTime();
    return moves && (early.isBefore(late) || isLearned(facts, before, after))
        ? Cause.NO_EVENT
        : Cause.UNEXPLAINED;
  }

  private static boolean isLearned(CaseFacts facts, Instant before, Instant after) {
    return facts.momentsOfKnowledge().stream()
        .anyMatch(moment -> moment.isAfter(before) && !moment.isAfter(after));
  }

  private static @Nullable CaseEvent learned(
      CaseFacts facts, LocalDate day, Instant before, Instant after, Sight sight) {
    var known = new ArrayList<Fact>();
    CaseEvent last = null;
    var first = sight.of(null);
    var was = first;
    for (var fact : facts.facts()) {
      if (fact.recordedAt().isAfter(after)) {
        break;
      }
      known.add(fact);
      var is = sight.of(new CaseFacts(List.copyOf(known), List.of()).standing(day, after));
      if (!fact.recordedAt().isAfter(before)) {
        first = is;
      } else if (!was.equals(is)) {
        last = fact.event();
      }
      was = is;
    }
    return first.equals(was) ? null : last;
  }

  private static @Nullable CaseEvent happened(
      CaseFacts facts, LocalDate early, LocalDate late, Instant known, Sight sight) {
    Standing standing = null;
    CaseEvent last = null;
    var first = sight.of(null);
    var was = first;
    for (var event : facts.eventsKnownAt(known)) {
      if (event.occurredOn().isAfter(late)) {
        break;
      }
      standing = (standing == null ? Standing.on(event.occurredOn()) : standing).after(event);
      var is = sight.of(standing);
      if (!event.occurredOn().isAfter(early)) {
        first = is;
      } else if (!was.equals(is)) {
        last = event;
      }
      was = is;
    }
    return first.equals(was) ? null : last;
  }

  private static @Nullable Code code(@Nullable String text) {
    return text == null ? null : Code.of(text);
  }

  private static String name(CaseEvent event) {
    var wire = WireNames.of(event);
    return wire.substring(wire.lastIndexOf('.') + 1);
  }
}
