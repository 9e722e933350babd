package asylumchain.local.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A whole scenario, read back from its lines.
final class ToldScenario {

  static final LocalDate COHORT_DAY = LocalDate.of(2020, 4, 1);
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  final List<ToldCase> cases;
  final TaskforceScenario.Written written;
  private final Set<String> cohort;

  ToldScenario(long seed) {
    try {
      var bytes = new ByteArrayOutputStream(90_000_000);
      written = new TaskforceScenario(seed).write(bytes);
      cases = read(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var then = endOf(COHORT_DAY);
    cohort =
        cases.stream()
            .filter(one -> one.lodgedOn().isBefore(COHORT_DAY) && one.open(COHORT_DAY, then))
            .filter(one -> !Set.of("TRACK_1", "TRACK_2").contains(one.track(COHORT_DAY, then)))
            .filter(one -> !one.unit().equals("REPEAT_DESK"))
            .map(ToldCase::sourceRef)
            .collect(Collectors.toSet());
  }

  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant().minusNanos(1);
  }

  long count(Predicate<ToldCase> which) {
    return cases.stream().filter(which).count();
  }

  /// What `/v1/backlog` should answer to a milestone's question.
  long answer(Milestone milestone, Instant knownAt) {
    var day = milestone.date();
    return count(
        one ->
            one.open(day, knownAt)
                && (!milestone.definition().equals("track-4-stock")
                    || one.track(day, knownAt).equals("TRACK_4"))
                && milestone.filter().entrySet().stream()
                    .allMatch(filter -> matches(one, filter, day, knownAt)));
  }

  boolean inCohort(ToldCase one) {
    return cohort.contains(one.sourceRef());
  }

  private boolean matches(
      ToldCase one, Map.Entry<String, String> filter, LocalDate day, Instant knownAt) {
    return switch (filter.getKey()) {
      case "termStatus" -> one.overdue(day, knownAt);
      case "unit" -> one.unit().equals(filter.getValue());
      case "cohort:taskforce" -> inCohort(one) == filter.getValue().equals("in");
      default -> throw new IllegalArgumentException(filter.toString());
    };
  }

  private static List<ToldCase> read(byte[] bytes) throws IOException {
    var json = new ObjectMapper();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(
              line -> {
                try {
                  return ToldCase.of(json.readTree(line));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    }
  }
}
