package asylumchain.reporting.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.disclosure.Bounds;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads every table of the open data, of one quarter and its months, and adds and subtracts all of
/// them together: the open stock, the monthly table of the IND and the layouts of Eurostat.
@QuarkusTest
@TestProfile(TopicsStill.class)
class OpenDataGivesNobodyAwayTest {

  private static final String MONTHS = "?from=2021-01&to=2021-03";
  private static final String QUARTER = "?from=2021-Q1&to=2021-Q1";
  private static final String ALL = "";
  private static final int SMALLEST = 10;

  /// How far a rounded count may lie from the true one.
  private static final int HALF = 2;

  private static final Map<String, String> AXES =
      Map.of("sex", "T", "age", "TOTAL", "citizen", "TOTAL");

  @Inject World world;

  private final List<Person> people = new ArrayList<>();
  private final Bounds stranger = new Bounds();
  private final Map<Map<String, String>, Predicate<Person>> meanings = new HashMap<>();

  @BeforeEach
  void nobody_yet() {
    world.begin(Instant.parse("2021-12-30T09:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void all_tables_of_a_quarter_together_bring_no_count_down_to_one_value(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < 40 + random.nextInt(60); i++) {
      tell(Person.of(line(random)));
    }
    for (var month : List.of("2021-01", "2021-02", "2021-03")) {
      readsApplicants(month);
      readsStock(month);
      readsMonthly(month);
      readsAllInstances(month);
    }
    readsDecisions();
    judge(seed);
  }

  /// Twelve people: three of each age, which are rounded up to five each. Who is told that they are
  /// twelve knows all four numbers.
  @Test
  void an_exact_total_beside_rounded_parts_would_tell_the_parts() {
    for (var age : List.of("AGE_4_11", "AGE_18_34", "AGE_35_64", "AGE_65_UP")) {
      for (var i = 0; i < 3; i++) {
        tell(Person.of("SYR SY M " + age + " FIRST TRACK_4 2021-01-11 2021-02-08 REFUGEE"));
      }
    }
    readsApplicants("2021-01");
    readsMonthly("2021-01");
    readsMonthly("2021-02");
    readsDecisions();
    judge(0);
  }

  @Test
  void what_becomes_known_after_a_month_has_closed_changes_nothing_of_what_was_published_of_it() {
    for (var i = 0; i < 12; i++) {
      tell(Person.of("SYR SY M AGE_18_34 FIRST TRACK_4 2021-01-11"));
    }
    var before = published();

    Person.of("TUR TR F AGE_18_34 FIRST TRACK_4 2021-01-12").isHeardOfIn(world, "2021-02-15");

    assertThat(published()).isEqualTo(before);
    for (var i = 0; i < 12; i++) {
      Person.of("TUR TR F AGE_18_34 FIRST TRACK_4 2021-01-12").isHeardOfIn(world, "2021-02-14");
    }
    assertThat(published()).as("published is published").isEqualTo(before);
  }

  /// The months were published before the others were known: they are about other people.
  @Test
  void a_quarter_is_told_although_more_is_known_of_it_than_was_of_its_months() {
    for (var i = 0; i < 100; i++) {
      var person = Person.of("SYR SY M AGE_18_34 FIRST TRACK_4 2021-01-11 2021-01-20 REFUGEE");
      if (i < 40) {
        person.happensIn(world);
      } else {
        person.isHeardOfIn(world, "2021-03-20");
      }
    }

    assertThat(lines("ind-monthly", MONTHS))
        .filteredOn(is("month", "2021-01"))
        .filteredOn(is("product", "TRACK_4"))
        .extracting(line -> line.get("decisions"))
        .containsExactly(40);
    assertThat(lines("asydcfstq", QUARTER))
        .filteredOn(is("decision", "GENCONV"))
        .extracting(line -> line.get("OBS_VALUE"))
        .containsOnly(100);
  }

  private static List<String> published() {
    return Stream.of("stock", "ind-monthly", "asyappctzm", "asypenctzm")
        .map(
            table ->
                given()
                    .accept("text/csv")
                    .get("/v1/open-data/" + table + "?from=2021-01&to=2021-01")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString())
        .toList();
  }

  @Test
  void a_month_is_published_fourteen_days_after_it_ended_and_no_earlier() {
    world.begin(Instant.parse("2021-03-14T22:59:59Z"));
    given().get("/v1/open-data/stock?to=2021-02").then().statusCode(400);
    assertThat(lines("stock", "").getLast().get("day")).isEqualTo("2021-01-31");

    world.begin(Instant.parse("2021-03-14T23:00:00Z"));
    assertThat(lines("stock", "").getLast().get("day")).isEqualTo("2021-02-28");
  }

  @Test
  void what_is_told_of_a_month_does_not_depend_on_which_others_are_asked_for() {
    var random = new Random(7);
    for (var i = 0; i < 120; i++) {
      tell(Person.of(line(random)));
    }
    for (var table : List.of("stock", "ind-monthly", "asyappctzm", "asypenctzm")) {
      var alone = lines(table, "?from=2021-02&to=2021-02");
      assertThat(lines(table, MONTHS)).as(table).containsAll(alone);
    }
  }

  @Test
  void before_anything_was_heard_nothing_is_published() {
    world.begin(Instant.EPOCH);
    for (var table : List.of("stock", "ind-monthly", "asyappctzm", "asypenctzm", "asydcfstq")) {
      assertThat(lines(table, "")).as(table).isEmpty();
    }
  }

  private void tell(Person person) {
    people.add(person);
    person.happensIn(world);
  }

  private static String line(Random random) {
    var nationality = one(random, "SYR SY", "SYR SY", "TUR TR", "ERI ER");
    var kind = one(random, "FIRST", "FIRST", "FIRST", "REPEAT", "FAMILY_REUNIFICATION");
    var lodged = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(90));
    var decided = lodged.plusDays(random.nextInt(60));
    var outcome = one(random, "REFUGEE", "SUBSIDIARY", "REJECTED_UNFOUNDED");
    return String.join(
        " ",
        nationality,
        one(random, "M", "M", "F"),
        one(random, "AGE_4_11", "AGE_18_34", "AGE_18_34", "AGE_35_64"),
        kind,
        kind.equals("FAMILY_REUNIFICATION") ? "-" : one(random, "TRACK_4", "TRACK_4", "TRACK_1"),
        lodged.toString(),
        random.nextBoolean() ? decided + " " + outcome : "");
  }

  private static String one(Random random, String... some) {
    return some[random.nextInt(some.length)];
  }

  private void readsApplicants(String month) {
    var lines = lines("asyappctzm", MONTHS).stream().filter(is("TIME_PERIOD", month)).toList();
    for (var kind : List.of("FRST", "SSEQ")) {
      var whole = at("applicants", month, "kind", kind);
      means(whole, it -> lodgedIn(it, month) && isOf(it, kind));
      readsAxes(
          lines.stream().filter(is("applicant", kind)).toList(),
          whole,
          it -> lodgedIn(it, month) && isOf(it, kind));
    }
    adds(
        at("applicants", month),
        Stream.of("FRST", "SSEQ").map(kind -> at("applicants", month, "kind", kind)));
    means(at("applicants", month), it -> lodgedIn(it, month));
    readsPage(at("applicants", month), it -> lodgedIn(it, month));
  }

  /// The pages tell every whole to the nearest five.
  private void readsPage(Map<String, String> at, Predicate<Person> which) {
    var count = people.stream().filter(which).count();
    hearsRounded(at, Math.round(count / 5.0) * 5, HALF);
  }

  private void readsDecisions() {
    var quarter = "2021-Q1";
    var kinds = List.of("GENCONV", "SUB_PROT", "HUMSTAT", "REJECTED");
    for (var kind : kinds) {
      var whole = at("decisions", quarter, "kind", kind);
      Predicate<Person> such =
          it ->
              decidedBy(it, "2021-03")
                  && Objects.requireNonNull(Person.DECISIONS.get(kind)).contains(it.outcome());
      means(whole, such);
      readsAxes(
          lines("asydcfstq", QUARTER).stream().filter(is("decision", kind)).toList(), whole, such);
    }
    readsPage(at("decisions", quarter), it -> decidedBy(it, "2021-03"));
    adds(
        at("decisions", quarter),
        kinds.stream().map(kind -> at("decisions", quarter, "kind", kind)));
    adds(
        at("decisions", quarter),
        Stream.of("2021-01", "2021-02", "2021-03").map(month -> at("decisions", month)));
  }

  private void readsAllInstances(String month) {
    Predicate<Person> such = it -> isPending(it, month) || isInAppeal(it, month);
    means(at("all", month), such);
    readsPage(at("all", month), such);
    var later = at("appeals", month);
    means(later, it -> isInAppeal(it, month));
    adds(at("all", month), Stream.of(at("pending", month), later));
    readsAxes(
        lines("asypenctzm", MONTHS).stream().filter(is("TIME_PERIOD", month)).toList(),
        at("all", month),
        such);
    // where nobody is from does not stand in the list
    lines("asypenctzm", MONTHS).stream()
        .filter(is("TIME_PERIOD", month).and(is("sex", "T")).and(is("age", "TOTAL")))
        .filter(is("citizen", "TOTAL").negate())
        .map(line -> with(at("all", month), "citizen", text(line, "citizen")))
        .forEach(stranger::withholds);
    for (var sex : List.of("M", "F")) {
      var appeals = at("appeals", month, "sex", sex);
      means(appeals, it -> isInAppeal(it, month) && it.sex().name().equals(sex));
      adds(at("all", month, "sex", sex), Stream.of(at("pending", month, "sex", sex), appeals));
    }
  }

  /// The parts of a whole along each axis; one that is left out tells nothing.
  private void readsAxes(
      List<Map<String, Object>> lines, Map<String, String> whole, Predicate<Person> such) {
    AXES.forEach(
        (axis, total) -> {
          var parts = new ArrayList<Map<String, String>>();
          for (var line : lines) {
            var value = text(line, axis);
            var isOnAxis =
                AXES.entrySet().stream()
                    .allMatch(
                        it ->
                            it.getKey().equals(axis)
                                ? !value.equals(total)
                                : text(line, it.getKey()).equals(it.getValue()));
            if (isOnAxis) {
              var at = with(whole, axis, value);
              parts.add(at);
              means(
                  at,
                  it ->
                      such.test(it)
                          && it.isOf(text(line, "citizen"), text(line, "sex"), text(line, "age")));
              hearsRounded(at, line.get("OBS_VALUE"), HALF);
            }
          }
          if (!parts.isEmpty()) {
            adds(whole, parts.stream());
          }
        });
  }

  private void readsStock(String month) {
    var day = YearMonth.parse(month).atEndOfMonth().toString();
    var lines = lines("stock", MONTHS).stream().filter(is("day", day)).toList();
    Predicate<Person> such = it -> isPending(it, month);
    means(at("pending", month), such);
    for (var axis : List.of("nationality", "sex")) {
      var parts = new ArrayList<Map<String, String>>();
      for (var line : lines) {
        if (text(line, "dimension").equals(axis)) {
          var at = at("pending", month, axis, text(line, "value"));
          parts.add(at);
          means(
              at,
              it ->
                  such.test(it)
                      && (axis.equals("sex") ? it.sex().name() : it.nationality())
                          .equals(text(line, "value")));
          hearsExact(at, line.get("count"));
        }
      }
      adds(at("pending", month), parts.stream());
    }
    lines.stream()
        .filter(is("dimension", "total"))
        .forEach(line -> hearsExact(at("pending", month), line.get("count")));
  }

  private void readsMonthly(String month) {
    var products = List.of("TRACK_1", "TRACK_2", "TRACK_4", "FAMILY_REUNIFICATION", "OTHER");
    var lines =
        lines("ind-monthly", MONTHS).stream()
            .filter(is("month", month))
            .collect(Collectors.toMap(line -> text(line, "product"), line -> line));
    for (var product : products) {
      var line = Objects.requireNonNull(lines.get(product));
      Predicate<Person> such = it -> it.product().equals(product);
      means(at("applicants", month, "product", product), such.and(it -> lodgedIn(it, month)));
      means(at("decisions", month, "product", product), such.and(it -> decidedIn(it, month)));
      means(at("pending", month, "product", product), such.and(it -> isPending(it, month)));
      var kinds = product.equals("FAMILY_REUNIFICATION") ? 1 : 2;
      hearsRounded(
          at("applicants", month, "product", product), line.get("applications"), kinds * HALF);
      hearsRounded(at("decisions", month, "product", product), line.get("decisions"), HALF);
      hearsExact(at("pending", month, "product", product), line.get("pending"));
    }
    for (var measure : List.of("applicants", "decisions", "pending")) {
      adds(
          at(measure, month),
          products.stream().map(product -> at(measure, month, "product", product)));
    }
    means(at("decisions", month), it -> decidedIn(it, month));
    readsPage(at("decisions", month), it -> decidedIn(it, month));
    var others = at("applicants", month, "other than family", ALL);
    means(
        others,
        it ->
            lodgedIn(it, month)
                && isOf(it, "FRST")
                && !it.product().equals("FAMILY_REUNIFICATION"));
    adds(
        at("applicants", month, "kind", "FRST"),
        Stream.of(at("applicants", month, "product", "FAMILY_REUNIFICATION"), others));
    hearsExact(at("pending", month), Objects.requireNonNull(lines.get("TOTAL")).get("pending"));
  }

  /// Whether every bound is true, and leaves more than one value. (A withheld count keeps the five
  /// that its policy demands among the tables of that policy; beside rounded ones, more than one.)
  private void judge(long seed) {
    var ranges = stranger.ranges();
    meanings.forEach(
        (at, which) -> {
          var truth = people.stream().filter(which).count();
          var range = ranges.get(at);
          if (range == null) {
            return;
          }
          var size = range[1] - range[0] + 1;
          assertThat(truth)
              .as("%d: %s: the stranger draws no wrong bound", seed, at)
              .isBetween(range[0], range[1]);
          if (truth > 0 && truth < SMALLEST) {
            assertThat(size)
                .as("%d: %s is %d, known to lie in %d..%d", seed, at, truth, range[0], range[1])
                .isGreaterThan(1);
          }
        });
    assertThat(meanings).hasSizeGreaterThan(10);
  }

  private void hearsRounded(Map<String, String> at, @Nullable Object told, int half) {
    if (told instanceof Number number) {
      var count = number.longValue();
      stranger.tells(at, Math.max(0, count - half), count + half);
    }
  }

  private void hearsExact(Map<String, String> at, @Nullable Object told) {
    if (told instanceof Number number) {
      stranger.tells(at, number.longValue(), number.longValue());
    } else {
      stranger.withholds(at);
    }
  }

  private void adds(Map<String, String> whole, Stream<Map<String, String>> parts) {
    stranger.adds(whole, parts.toList());
  }

  private void means(Map<String, String> at, Predicate<Person> which) {
    meanings.put(at, which);
  }

  private static boolean lodgedIn(Person person, String month) {
    return YearMonth.from(person.lodgedOn()).toString().equals(month);
  }

  private static boolean decidedIn(Person person, String month) {
    return person.decidedOn() != null
        && YearMonth.from(person.decidedOn()).toString().equals(month);
  }

  private static boolean decidedBy(Person person, String month) {
    return person.isDecidedBy(YearMonth.parse(month).atEndOfMonth());
  }

  private static boolean isPending(Person person, String month) {
    return !person.lodgedOn().isAfter(YearMonth.parse(month).atEndOfMonth())
        && !decidedBy(person, month);
  }

  private static boolean isInAppeal(Person person, String month) {
    return decidedBy(person, month) && person.appeals();
  }

  private static boolean isOf(Person person, String kind) {
    return kind.equals("SSEQ") == person.kind().equals("REPEAT");
  }

  private static Predicate<Map<String, Object>> is(String name, String value) {
    return line -> text(line, name).equals(value);
  }

  private static String text(Map<String, Object> line, String name) {
    return String.valueOf(line.get(name));
  }

  private static Map<String, String> at(String measure, String period, String... more) {
    var at = new HashMap<>(Map.of("measure", measure, "period", period));
    for (var i = 0; i < more.length; i += 2) {
      at.put(more[i], more[i + 1]);
    }
    return Map.copyOf(at);
  }

  private static Map<String, String> with(Map<String, String> at, String name, String value) {
    var more = new HashMap<>(at);
    more.put(name, value);
    return Map.copyOf(more);
  }

  private static List<Map<String, Object>> lines(String table, String question) {
    return given()
        .get("/v1/open-data/" + table + question)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("lines");
  }
}
