package asylumchain.local.recount.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was published about the term for the decision of one case.
final class Clocks {

  private static final String DECISION_TERM = "decision-term";
  private static final Set<String> UNDO = Set.of("suspension-annulled", "suspension-withdrawn");

  private final List<Determined> determined = new ArrayList<>();
  private final List<Shift> shifts = new ArrayList<>();

  /// @param state of the term for the decision; `null` where none ran
  private record Determined(
      Instant knownAt,
      long seq,
      @Nullable String state,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate dueOn) {}

  /// Something about a suspension.
  private record Shift(Instant knownAt, long seq, String type, String id, JsonNode data) {}

  /// Takes what bears on the term; anything else is passed over.
  void take(JsonNode event) {
    var name = event.path("type").asText();
    var type = name.substring(name.lastIndexOf('.') + 1);
    var data = event.path("data");
    long seq = event.path("seq").asLong();
    if (type.equals("deadline-determined")) {
      determined.add(determined(Said.moment(data.path("knownFrom")), seq, data.path("clocks")));
    } else if (type.startsWith("suspension-")) {
      var id = data.path("suspensionId").asText();
      shifts.add(new Shift(Said.moment(event.path("time")), seq, type, id, data));
    }
  }

  Collection<Instant> moments() {
    var moments = new TreeSet<Instant>();
    determined.forEach(it -> moments.add(it.knownAt()));
    shifts.forEach(it -> moments.add(it.knownAt()));
    return moments;
  }

  /// The term as it was known at a moment.
  Term knownAt(Instant moment) {
    var known =
        determined.stream()
            .filter(it -> !it.knownAt().isAfter(moment))
            .sorted(Comparator.comparing(Determined::knownAt).thenComparingLong(Determined::seq))
            .toList();
    if (known.isEmpty()) {
      return new Term(null, null, null, List.of(), null);
    }
    var due =
        known.reversed().stream()
            .flatMap(it -> Stream.ofNullable(it.dueOn()))
            .findFirst()
            .orElse(null);
    var pauses =
        pauses(moment).stream().filter(it -> due == null || it.after().isBefore(due)).toList();
    var last = known.getLast();
    return new Term(last.state(), last.startedOn(), last.dueOn(), pauses, due);
  }

  private List<Term.Pause> pauses(Instant moment) {
    var pauses = new LinkedHashMap<String, Term.Pause>();
    var undone = new HashSet<String>();
    shifts.stream()
        .filter(it -> !it.knownAt().isAfter(moment))
        .sorted(Comparator.comparing(Shift::knownAt).thenComparingLong(Shift::seq))
        .forEach(it -> take(it, pauses, undone));
    pauses.keySet().removeAll(undone);
    return List.copyOf(pauses.values());
  }

  private static void take(Shift shift, Map<String, Term.Pause> pauses, Set<String> undone) {
    var data = shift.data();
    switch (shift.type()) {
      case "suspension-started" -> {
        if (data.path("clock").asText().equals(DECISION_TERM)) {
          pauses.put(shift.id(), new Term.Pause(needed(data, "occurredOn"), null));
        }
      }
      case "suspension-ended" ->
          pauses.computeIfPresent(
              shift.id(), (_, it) -> new Term.Pause(it.after(), day(data, "occurredOn")));
      case "suspension-corrected" -> {
        if (data.hasNonNull("from")) {
          pauses.computeIfPresent(
              shift.id(), (_, _) -> new Term.Pause(needed(data, "from"), day(data, "until")));
        } else {
          pauses.remove(shift.id());
        }
      }
      case "suspension-upheld" -> undone.remove(shift.id());
      default -> {
        if (!UNDO.contains(shift.type())) {
          throw new IllegalStateException("the recount does not know the event " + shift.type());
        }
        undone.add(shift.id());
      }
    }
  }

  private static Determined determined(Instant knownAt, long seq, JsonNode clocks) {
    for (var clock : clocks) {
      if (clock.path("clock").asText().equals(DECISION_TERM)) {
        return new Determined(
            knownAt,
            seq,
            clock.path("state").asText(),
            day(clock, "startedOn"),
            day(clock, "dueOn"));
      }
    }
    return new Determined(knownAt, seq, null, null, null);
  }

  private static LocalDate needed(JsonNode data, String field) {
    return LocalDate.parse(data.path(field).asText());
  }

  private static @Nullable LocalDate day(JsonNode data, String field) {
    return data.hasNonNull(field) ? needed(data, field) : null;
  }
}
