package asylumchain.local.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The scenario of the Netherlands, read back line by line: what the lines say and no more.
final class ToldNetherlands extends OutputStream {

  private static final LocalDate DECREE = LocalDate.of(2020, 5, 20);

  private final ObjectMapper json = new ObjectMapper();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final List<Told> cases = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /// A case.
  ///
  /// @param endedOn `null` while it is open
  private record Told(LocalDate lodgedOn, String track, @Nullable LocalDate endedOn) {

    boolean open(LocalDate day) {
      return !lodgedOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
    }

    /// Under the decree of 2020 whatever was not past its term got half a year more.
    boolean overdue(LocalDate day) {
      var due = lodgedOn.plusMonths(6);
      boolean longer = !lodgedOn.isAfter(DECREE) && !due.isBefore(DECREE);
      return !track.equals("TRACK_1") && (longer ? due.plusMonths(6) : due).isBefore(day);
    }

    String ageBand(LocalDate day) {
      if (day.isBefore(lodgedOn.plusMonths(6))) {
        return "under-6";
      } else if (day.isBefore(lodgedOn.plusMonths(12))) {
        return "6-12";
      } else if (day.isBefore(lodgedOn.plusMonths(15))) {
        return "12-15";
      }
      return day.isBefore(lodgedOn.plusMonths(21)) ? "15-21" : "over-21";
    }
  }

  @Override
  public void write(int one) throws IOException {
    if (one == '\n') {
      read(line.toString(StandardCharsets.UTF_8));
      line.reset();
    } else {
      line.write(one);
    }
  }

  private void read(String text) throws IOException {
    LocalDate lodgedOn = LocalDate.MAX;
    LocalDate endedOn = null;
    var track = "";
    for (var event : json.readTree(text).path("events")) {
      var on = LocalDate.parse(event.path("occurredOn").asText());
      switch (event.path("type").asText()) {
        case "application-registered" -> {}
        case "application-lodged" -> {
          lodgedOn = on;
          add(on, "in " + event.path("applicationKind").asText());
        }
        case "track-assigned" -> track = event.path("track").asText().intern();
        case "decision-made" -> {
          endedOn = on;
          add(on, "out " + event.path("outcome").asText());
        }
        case "application-withdrawn" -> {
          endedOn = on;
          add(on, "out WITHDRAWN");
        }
        case "case-closed" -> {
          endedOn = on;
          add(on, "out " + event.path("reason").asText());
        }
        default -> throw new IllegalStateException("not in the scenario: " + event);
      }
    }
    cases.add(new Told(lodgedOn, track, endedOn));
  }

  private void add(LocalDate on, String what) {
    counts.merge(on.getYear() + " " + what, 1, Integer::sum);
  }

  /// How many there were, by year and what happened: `in FIRST`, `out REFUGEE`.
  int count(int year, String what) {
    return counts.getOrDefault(year + " " + what, 0);
  }

  int open(LocalDate day) {
    return count(one -> one.open(day));
  }

  /// How many left on the day they came: no count at the end of a day would see them.
  int goneOnTheFirstDay() {
    return count(one -> one.lodgedOn().equals(one.endedOn()));
  }

  /// What `/v1/backlog` should answer to a milestone's question.
  int answer(Milestone milestone) {
    var day = milestone.date();
    return count(
        one ->
            one.open(day)
                && defined(one, milestone.definition())
                && milestone.means("track", one.track())
                && milestone.means("caseAgeBand", one.ageBand(day))
                && milestone.means("termStatus", one.overdue(day) ? "OVERDUE" : "IN_TERM"));
  }

  private static boolean defined(Told one, String definition) {
    return switch (definition) {
      case "awaiting-first-decision" -> true;
      case "awaiting-without-fast-tracks" ->
          !one.track().equals("TRACK_1") && !one.track().equals("TRACK_2");
      case "track-4-stock" -> one.track().equals("TRACK_4");
      default -> throw new IllegalArgumentException(definition);
    };
  }

  private int count(Predicate<Told> which) {
    return (int) cases.stream().filter(which).count();
  }
}
