package asylumchain.local.demo;

import asylumchain.local.scenario.Milestone;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The questions that the demo asks of reporting-service.
public final class Reporting {

  /// The Taskforce's cohort: lodged before 1 April 2020 and open at the end of that day, not in
  /// track 1 or 2, not on the repeat desk.
  private static final String TASKFORCE =
      """
      {"code": "taskforce", "nameNl": "Taskforcecohort", "nameEn": "Taskforce cohort",
       "asOf": "2020-04-01", "knownAt": "2020-04-01T21:59:59.999999Z",
       "lodgedBefore": "2020-04-01", "excludeTracks": ["TRACK_1", "TRACK_2"],
       "excludeUnits": ["REPEAT_DESK"]}
      """;

  private static final Duration AWAY_LIMIT = Duration.ofMinutes(3);

  private final ChainClient client;
  private final Doors doors;

  Reporting(ChainClient client, Doors doors) {
    this.client = client;
    this.doors = doors;
  }

  /// Freezes the cohort; a second time gives the same cohort.
  public void freezeTaskforce() {
    ChainClient.patiently(
        AWAY_LIMIT,
        () ->
            client.post(
                doors.reporting().resolve("/v1/cohorts"),
                "application/json",
                "cohort-taskforce",
                BodyPublishers.ofString(TASKFORCE)));
  }

  /// How many cases answer to a milestone's question.
  ///
  /// @param knownAt `null`: all that is known now
  long count(Milestone milestone, @Nullable Instant knownAt) {
    var dimensions = String.join(",", milestone.filter().keySet().stream().sorted().toList());
    var query =
        "definition=%s&asOf=%s".formatted(milestone.definition(), milestone.date())
            + (dimensions.isEmpty() ? "" : "&groupBy=" + encoded(dimensions))
            + (knownAt == null ? "" : "&knownAt=" + encoded(knownAt.toString()));
    var backlog = client.get(URI.create(doors.reporting() + "/v1/backlog?" + query));
    if (milestone.filter().isEmpty()) {
      return backlog.path("total").asLong();
    }
    long count = 0;
    for (var group : backlog.path("groups")) {
      count += matches(group, milestone) ? group.path("count").asLong() : 0;
    }
    return count;
  }

  /// How many cases a definition counts at the end of a day, as known now.
  long stock(String definition, LocalDate day) {
    var query = "/v1/backlog?definition=%s&asOf=%s".formatted(definition, day);
    return client.get(URI.create(doors.reporting() + query)).path("total").asLong();
  }

  /// What came in and went out of the applications that await their first decision, in each year
  /// from the first to the last, as known now.
  Map<Integer, YearFlows> flows(int first, int last) {
    var query =
        "/v1/flows?from=%d-01-01&to=%d-12-31&per=year&groupBy=applicationKind"
            .formatted(first, last);
    return YearFlows.of(client.get(URI.create(doors.reporting() + query)).path("flows"));
  }

  private static boolean matches(JsonNode group, Milestone milestone) {
    return milestone.filter().keySet().stream()
        .allMatch(dimension -> milestone.means(dimension, group.path(dimension).asText()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
