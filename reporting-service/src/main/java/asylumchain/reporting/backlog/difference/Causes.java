package asylumchain.reporting.backlog.difference;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.Stage;
import asylumchain.events.WireNames;
import asylumchain.reporting.backlog.StockDefinition;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds what made a difference, from the definitions where they differ, else from the facts of the
/// case.
public final class Causes {

  private Causes() {}

  /// The criterion by which a definition leaves a case out; `null` when it would count it.
  static @Nullable Cause leftOut(Place place, StockDefinition definition) {
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

  /// The event that made the difference between two counts: the last one that, as it became known
  /// or as it happened, changed what counts.
  ///
  /// @param counts what matters of where the case stands; of a case that does not exist too
  public static Cause between(
      CaseFacts facts, Counted one, Counted other, Function<@Nullable Standing, ?> counts) {
    var early = one.asOf().isBefore(other.asOf()) ? one.asOf() : other.asOf();
    var late = early.equals(one.asOf()) ? other.asOf() : one.asOf();
    var before = one.knownAt().isBefore(other.knownAt()) ? one.knownAt() : other.knownAt();
    var after = before.equals(one.knownAt()) ? other.knownAt() : one.knownAt();
    var happened = happened(facts, early, late, after, counts);
    if (happened != null) {
      return new Cause(Why.HAPPENED, name(happened));
    }
    var learned = learned(facts, early, before, after, counts);
    return learned == null ? Cause.NO_EVENT : new Cause(Why.BECAME_KNOWN, name(learned));
  }

  private static @Nullable CaseEvent learned(
      CaseFacts facts,
      LocalDate day,
      Instant before,
      Instant after,
      Function<@Nullable Standing, ?> counts) {
    var known = new ArrayList<Fact>();
    CaseEvent last = null;
    Object was = counts.apply(null);
    for (var fact : facts.facts()) {
      if (fact.recordedAt().isAfter(after)) {
        break;
      }
      known.add(fact);
      var is = counts.apply(new CaseFacts(List.copyOf(known), List.of()).standing(day, after));
      if (fact.recordedAt().isAfter(before) && !Objects.equals(was, is)) {
        last = fact.event();
      }
      was = is;
    }
    return last;
  }

  private static @Nullable CaseEvent happened(
      CaseFacts facts,
      LocalDate early,
      LocalDate late,
      Instant known,
      Function<@Nullable Standing, ?> counts) {
    Standing standing = null;
    CaseEvent last = null;
    for (var event : facts.eventsKnownAt(known)) {
      if (event.occurredOn().isAfter(late)) {
        break;
      }
      var next = (standing == null ? Standing.on(event.occurredOn()) : standing).after(event);
      if (event.occurredOn().isAfter(early)
          && !Objects.equals(counts.apply(standing), counts.apply(next))) {
        last = event;
      }
      standing = next;
    }
    return last;
  }

  private static @Nullable Code code(@Nullable String text) {
    return text == null ? null : Code.of(text);
  }

  private static String name(CaseEvent event) {
    var wire = WireNames.of(event);
    return wire.substring(wire.lastIndexOf('.') + 1);
  }
}
