package asylumchain.reporting.disclosure;

import static asylumchain.reporting.disclosure.Crowd.at;
import static io.restassured.RestAssured.given;

import asylumchain.events.Applicant;
import asylumchain.reporting.PublicPage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody who reads all that everybody is told, the pages with every filter that they take and
/// the open data, and adds and subtracts.
final class Stranger {

  static final String DAY = "&asOf=2021-12-31";
  static final String DAYS = "&from=2021-01-01&to=2021-12-31";
  private static final String MONTH = "?from=2021-12&to=2021-12";
  private static final int ANSWERED = 200;

  private final DisclosurePolicy policy;
  private final Collection<String> nationalities;
  private final Bounds bounds = new Bounds();

  /// @param nationalities of all there are
  Stranger(DisclosurePolicy policy, Collection<String> nationalities) {
    this.policy = policy;
    this.nationalities = nationalities;
    knowsHowItAddsUp();
  }

  /// The least and the most that each number can be, after everything was read.
  Map<Map<String, String>, long[]> ranges() {
    readsOpenData();
    reads("", null);
    for (var sex : Applicant.Sex.values()) {
      reads("&sex=" + sex, sex.name());
    }
    readsNationalities();
    return bounds.ranges();
  }

  /// All numbers there are, and which are sums of which.
  private void knowsHowItAddsUp() {
    for (var measure : List.of(Crowd.STOCK, Crowd.OVERDUE, Crowd.REST)) {
      for (var nationality : nationalities) {
        bounds.adds(
            at(measure, nationality, null),
            Stream.of(Applicant.Sex.values())
                .map(it -> at(measure, nationality, it.name()))
                .toList());
      }
      for (var sex : List.of("M", "F", "X", "")) {
        bounds.adds(
            at(measure, null, sex),
            nationalities.stream().map(it -> at(measure, it, sex)).toList());
      }
    }
    for (var nationality : Stream.concat(nationalities.stream(), Stream.of("")).toList()) {
      for (var sex : List.of("M", "F", "X", "")) {
        bounds.adds(
            at(Crowd.STOCK, nationality, sex),
            List.of(at(Crowd.OVERDUE, nationality, sex), at(Crowd.REST, nationality, sex)));
      }
    }
  }

  private void readsOpenData() {
    List<Map<String, Object>> lines =
        given()
            .get("/v1/open-data/stock" + MONTH)
            .then()
            .statusCode(ANSWERED)
            .extract()
            .jsonPath()
            .getList("lines");
    for (var line : lines) {
      var value = String.valueOf(line.get("value"));
      switch (String.valueOf(line.get("dimension"))) {
        case "total" -> hearsExactly(at(Crowd.STOCK, null, null), line.get("count"));
        case "nationality" -> hearsExactly(at(Crowd.STOCK, value, null), line.get("count"));
        case "sex" -> hearsExactly(at(Crowd.STOCK, null, value), line.get("count"));
        default -> {}
      }
    }
  }

  /// Every page that tells stock by nationality, of one sex or of all.
  private void reads(String filter, @Nullable String sex) {
    for (var row : cells("/nationalities?lang=en" + filter, "nationalities")) {
      var nationality = String.valueOf(row.get("nationality"));
      hears(at(Crowd.STOCK, nationality, sex), row.get("count"));
      hears(at(Crowd.OVERDUE, nationality, sex), row.get("pastTerm"));
    }
    for (var row : cells("/weeks?lang=en" + filter, "due-nationality")) {
      var nationality = String.valueOf(row.get("nationality"));
      hears(at(Crowd.STOCK, nationality, sex), row.get("stock"));
      hears(at(Crowd.OVERDUE, nationality, sex), row.get("overdue"));
    }
    for (var row : cells("/weeks?lang=en" + filter, "due-unit")) {
      hears(at(Crowd.STOCK, null, sex), row.get("stock"));
      hears(at(Crowd.OVERDUE, null, sex), row.get("overdue"));
    }
    for (var by : List.of("nationality", "sex")) {
      for (var row : cells("/flows?groupBy=" + by + "&per=year" + filter, "groups")) {
        var value = String.valueOf(row.get(by));
        if ("2021-01-01".equals(row.get("period")) && (sex == null || by.equals("nationality"))) {
          var group = by.equals("sex") ? at(Crowd.STOCK, null, value) : at(Crowd.STOCK, value, sex);
          hears(group, row.get("closing"));
        }
      }
    }
  }

  private void readsNationalities() {
    for (var nationality : nationalities) {
      for (var sex : List.of("", "M", "F", "X")) {
        var filter = "nationality=" + nationality + (sex.isEmpty() ? "" : "&sex=" + sex);
        for (var row : cells("/weeks?" + filter, "due-unit")) {
          hears(at(Crowd.STOCK, nationality, sex), row.get("stock"));
          hears(at(Crowd.OVERDUE, nationality, sex), row.get("overdue"));
        }
      }
    }
  }

  private void hearsExactly(Map<String, String> at, @Nullable Object told) {
    if (told instanceof Number number) {
      bounds.tells(at, number.longValue(), number.longValue());
    } else {
      bounds.withholds(at);
    }
  }

  /// A number as it is told: rounded, and not small; or withheld.
  private void hears(Map<String, String> at, @Nullable Object told) {
    if (told instanceof Number number && number.longValue() == 0) {
      bounds.tells(at, 0, 0);
    } else if (told instanceof Number number) {
      long least = number.longValue() - policy.base() / 2;
      bounds.tells(at, Math.max(policy.smallest(), least), least + policy.base() - 1);
    } else {
      bounds.withholds(at);
    }
  }

  /// What a table of a page tells; nothing where the page is refused.
  static List<Map<String, Object>> cells(String page, String table) {
    var answer =
        PublicPage.answer(
            page + (page.startsWith("/flows") ? DAYS : DAY) + "&format=json&table=" + table);
    return answer.statusCode() == ANSWERED ? PublicPage.cells(answer.body()) : List.of();
  }
}
