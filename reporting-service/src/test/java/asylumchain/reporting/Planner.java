package asylumchain.reporting;

import static io.restassured.RestAssured.given;

import asylumchain.kit.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Somebody of the IND, who may know figures as they are and freeze cohorts.
public final class Planner {

  private Planner() {}

  /// What a door answers to a question about figures.
  public static JsonPath figures(String question) {
    return given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .get(question)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
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
    given()
        .header("Authorization", TestTokens.bearer("IND", "cohorts:write"))
        .header("Idempotency-Key", code)
        .contentType("application/json")
        .body(
            Stream.concat(named.stream(), Stream.of(further))
                .collect(Collectors.joining(", ", "{", "}")))
        .post("/v1/cohorts")
        .then()
        .statusCode(201);
  }
}
