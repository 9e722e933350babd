package asylumchain.deadlines.board;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Clock;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.DeadlineEvent.DeadlineDetermined;
import asylumchain.events.PassingEvent;
import asylumchain.events.PenaltyEvent.PenaltyEnded;
import asylumchain.events.PenaltyEvent.PenaltyStarted;
import asylumchain.events.ShiftEvent.Alternative;
import asylumchain.events.ShiftEvent.ReviewNeeded;
import asylumchain.kit.journal.NewEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What whoever reads the topic has of one case, once all of it is folded.
final class Heard {

  private final TreeMap<Instant, List<Clock>> determined = new TreeMap<>();
  private final Map<UUID, Stretch> penalties = new HashMap<>();
  private final List<PassingEvent> passings = new ArrayList<>();
  private final Map<String, List<Alternative>> questions = new HashMap<>();
  private int versions;

  /// The days on which a penalty runs.
  record Stretch(LocalDate first, @Nullable LocalDate last) {}

  void hears(NewEvent told) {
    assertThat(told.version()).isEqualTo(++versions);
    if (told.chainPayload() == null) {
      return;
    }
    switch (EventPayloads.keptShift(told.chainPayload())) {
      case DeadlineDetermined it -> determined.put(it.knownFrom(), it.clocks());
      case PenaltyStarted it -> penalties.put(it.penaltyId(), new Stretch(it.occurredOn(), null));
      case PenaltyEnded(var on, var id) ->
          penalties.computeIfPresent(id, (_, it) -> new Stretch(it.first(), on));
      case PassingEvent it -> passings.add(it);
      case ReviewNeeded it ->
          questions.put(it.clock() + " " + it.question().text(), it.alternatives());
      case DeadlineEvent _ -> {
        // what was posted itself
      }
    }
  }

  /// From each moment of knowledge, as long as they differ from the moment before.
  NavigableMap<Instant, List<Clock>> clocks() {
    var clocks = new TreeMap<Instant, List<Clock>>();
    List<Clock> before = List.of();
    for (var one : determined.entrySet()) {
      if (!one.getValue().equals(before)) {
        clocks.put(one.getKey(), one.getValue());
        before = one.getValue();
      }
    }
    return clocks;
  }

  /// Those that cost a day.
  Map<UUID, Stretch> penalties() {
    var due = new HashMap<>(penalties);
    due.values().removeIf(it -> it.last() != null && it.last().isBefore(it.first()));
    return due;
  }

  List<PassingEvent> passings() {
    return passings;
  }

  Map<String, List<Alternative>> questions() {
    return questions;
  }

  int versions() {
    return versions;
  }
}
