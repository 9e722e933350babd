package asylumchain.reporting.opendata;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The lines of a table of the open data.
final class OpenLines {

  static final String MONTHS = "?from=2021-01&to=2021-03";
  static final String QUARTER = "?from=2021-Q1&to=2021-Q1";

  private OpenLines() {}

  static Predicate<Map<String, Object>> is(String name, String value) {
    return line -> text(line, name).equals(value);
  }

  static String text(Map<String, Object> line, String name) {
    return String.valueOf(line.get(name));
  }

  static List<Map<String, Object>> lines(String table, String question) {
    return given()
        .get("/v1/open-data/" + table + question)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("lines");
  }
}
