package asylumchain.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Somebody of the IND, who may know figures as they are and freeze cohorts.
public final class Planner {

  private Planner() {}

  /// What a door answers to a question about figures.
  public static JsonPath figures(String question) {
    return JsonPath.from(new String(asked(question).bytes(), UTF_8));
  }

  /// The lines of one of its lists.
  public static List<Map<String, Object>> lines(String question, String list) {
    return new ObjectMapper()
        .convertValue(asked(question).read().path(list), new TypeReference<>() {});
  }

  private static Door asked(String question) {
    return Door.knock("GET", question).as("IND", "backlog:read");
  }

  /// Freezes the cases that awaited their first decision on a day.
  ///
  /// @param further fields of the wish, as JSON: `"lodgedBefore": "2020-04-01"`
  public static void freeze(String code, LocalDate asOf, String... further) {
    var named =
        List.of(
            "\"code\": \"%s\"".formatted(code),
            "\"nameNl\": \"Proefcohort\"",
            "\"nameEn\": \"Trial cohort\"",
            "\"asOf\": \"%s\"".formatted(asOf));
    var answer =
        Door.knock("POST", "/v1/cohorts")
            .as("IND", "cohorts:write")
            .with("Idempotency-Key", code)
            .json(
                Stream.concat(named.stream(), Stream.of(further))
                    .collect(Collectors.joining(", ", "{", "}")))
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }
}
