package asylumchain.reporting.disclosure;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.PublicPage;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
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
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads the first page and the page of a cohort, of every month end that they are told of, beside
/// the open data, and adds and subtracts all of them together.
@QuarkusTest
@TestProfile(TopicsStill.class)
class CohortPagesGiveNobodyAwayTest {

  private static final DisclosurePolicy POLICY =
      new DisclosurePolicies("suppress-below-10").inForce();
  private static final LocalDate FROZEN = LocalDate.parse("2021-05-31");
  private static final YearMonth FIRST = YearMonth.parse("2021-05");
  private static final int MONTHS = 7;
  private static final int BESIDE_THE_OPEN_DATA = 3;

  @Inject World world;

  private final List<Person> people = new ArrayList<>();
  private final Bounds stranger = new Bounds();
  private final Map<Map<String, String>, Predicate<Person>> meanings = new HashMap<>();
  private String cohort = "";

  /// @param decidedOn `null` while open
  private record Person(LocalDate lodgedOn, LocalDate dueOn, @Nullable LocalDate decidedOn) {

    boolean isOpenOn(LocalDate day) {
      return !lodgedOn.isAfter(day) && (decidedOn == null || decidedOn.isAfter(day));
    }

    boolean isLateOn(LocalDate day) {
      return isOpenOn(day) && dueOn.isBefore(day);
    }

    boolean isDecidedIn(YearMonth month) {
      return decidedOn != null && YearMonth.from(decidedOn).equals(month);
    }
  }

  @BeforeEach
  void nobody_yet() {
    world.begin(Instant.parse("2021-12-30T09:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void the_first_page_and_that_of_a_cohort_bring_no_small_number_down_to_two_values(long seed) {
    var random = new Random(seed);
    world.together(() -> tellOfSome(random));
    freeze("few-" + seed);
    knowsHowItAddsUp();
    readsOpenData();
    for (var month : months()) {
      readsFirstPage(month);
      readsCohort(month);
    }
    judge(seed);
  }

  private void tellOfSome(Random random) {
    for (var i = 0; i < 25 + random.nextInt(70); i++) {
      tell(anybody(random));
    }
  }

  private static Person anybody(Random random) {
    var lodged = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(240));
    var decided = lodged.plusDays(10 + random.nextInt(200));
    return new Person(
        lodged,
        lodged.plusDays(30 + random.nextInt(200)),
        random.nextInt(3) == 0 || decided.isAfter(LocalDate.of(2021, 11, 30)) ? null : decided);
  }

  private void tell(Person person) {
    people.add(person);
    var id = UUID.randomUUID();
    var on = person.lodgedOn();
    world.happened(
        id,
        on.toString(),
        new ApplicationLodged(
            on, Code.of("FIRST"), Code.of("ZL"), applicant("SYR"), List.of(Code.of("IND"))));
    world.determined(id, on.toString(), runningUntil(on.toString(), person.dueOn().toString()));
    var decided = person.decidedOn();
    if (decided != null) {
      world.happened(
          id,
          decided.toString(),
          new DecisionMade(decided, Outcome.REFUGEE, Code.of("SENIOR"), false));
    }
  }

  private void freeze(String name) {
    cohort = name + "-" + Long.toString(System.nanoTime(), 36);
    given()
        .header("Authorization", TestTokens.bearer("IND", "cohorts:write"))
        .header("Idempotency-Key", cohort)
        .contentType("application/json")
        .body(
            """
            {"code": "%s", "nameNl": "Proef", "nameEn": "%s", "asOf": "%s",
             "knownAt": "2021-06-30T21:00:00Z"}
            """
                .formatted(cohort, cohort, FROZEN))
        .post("/v1/cohorts")
        .then()
        .statusCode(201);
  }

  private static List<YearMonth> months() {
    var months = new ArrayList<YearMonth>();
    for (var i = 0; i < MONTHS; i++) {
      months.add(FIRST.plusMonths(i));
    }
    return months;
  }

  private void knowsHowItAddsUp() {
    for (var month : months()) {
      var day = month.atEndOfMonth();
      for (var who : List.of("all", "cohort", "others")) {
        Predicate<Person> such = person -> isOf(who, person);
        means(at(who, "open", month), such.and(it -> it.isOpenOn(day)));
        means(at(who, "late", month), such.and(it -> it.isLateOn(day)));
        means(
            at(who, "in term", month),
            such.and(it -> it.isOpenOn(day)).and(it -> !it.isLateOn(day)));
        stranger.adds(
            at(who, "open", month), List.of(at(who, "late", month), at(who, "in term", month)));
      }
      for (var measure : List.of("open", "late", "in term")) {
        stranger.adds(
            at("all", measure, month),
            List.of(at("cohort", measure, month), at("others", measure, month)));
      }
      means(at("cohort", "settled", month), it -> isOf("cohort", it) && !it.isOpenOn(day));
      stranger.adds(
          at("cohort", "open", FIRST),
          List.of(at("cohort", "open", month), at("cohort", "settled", month)));
      knowsWhatMoves(month);
    }
  }

  /// What was there before and came in is what is there now and went out.
  private void knowsWhatMoves(YearMonth month) {
    means(at("all", "in", month), it -> YearMonth.from(it.lodgedOn()).equals(month));
    means(at("all", "out", month), it -> it.isDecidedIn(month));
    if (month.isAfter(FIRST)) {
      var passed = at("all", "passed through", month);
      var before = month.minusMonths(1);
      stranger.adds(passed, List.of(at("all", "open", before), at("all", "in", month)));
      stranger.adds(passed, List.of(at("all", "open", month), at("all", "out", month)));
      means(at("cohort", "out", month), it -> isOf("cohort", it) && it.isDecidedIn(month));
      stranger.adds(
          at("cohort", "open", before),
          List.of(at("cohort", "open", month), at("cohort", "out", month)));
      stranger.adds(
          at("all", "out", month), List.of(at("cohort", "out", month), at("others", "out", month)));
    }
  }

  private static boolean isOf(String who, Person person) {
    return who.equals("all") || who.equals("cohort") == person.isOpenOn(FROZEN);
  }

  private void readsOpenData() {
    List<Map<String, Object>> lines =
        given()
            .get("/v1/open-data/stock?from=%s&to=%s".formatted(FIRST, months().getLast()))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("lines");
    for (var line : lines) {
      if (line.get("dimension").equals("total")) {
        var month = YearMonth.from(LocalDate.parse(String.valueOf(line.get("day"))));
        if (line.get("count") instanceof Number number) {
          stranger.tells(at("all", "open", month), number.longValue(), number.longValue());
        } else {
          stranger.withholds(at("all", "open", month));
        }
      }
    }
  }

  private void readsFirstPage(YearMonth asOf) {
    for (var row : cells("/?apart=" + cohort, asOf, "stock")) {
      var month = YearMonth.parse(String.valueOf(row.get("endOf")));
      if (!month.isBefore(FIRST)) {
        hears(at("all", "open", month), row.get("open"));
        hears(at("all", "late", month), row.get("pastTerm"));
        hears(at("cohort", "open", month), row.get("inCohort"));
      }
    }
    for (var row : cells("/?apart=" + cohort, asOf, "balance")) {
      var month = YearMonth.from(LocalDate.parse(String.valueOf(row.get("from"))));
      if (month.isAfter(FIRST)) {
        hears(at("all", "open", month.minusMonths(1)), row.get("opening"));
        hears(at("all", "in", month), row.get("in"));
        hears(at("all", "out", month), row.get("out"));
        hears(at("all", "open", month), row.get("closing"));
      }
    }
  }

  private void readsCohort(YearMonth asOf) {
    for (var row : cells("/cohorts?cohort=" + cohort, asOf, "burn-down")) {
      var month = YearMonth.from(LocalDate.parse(String.valueOf(row.get("day"))));
      hears(at("cohort", "open", month), row.get("open"));
      hears(at("cohort", "late", month), row.get("pastTerm"));
      hears(at("cohort", "settled", month), row.get("settled"));
    }
    for (var row : cells("/cohorts?cohort=" + cohort, asOf, "cohorts")) {
      if (row.get("name").equals(cohort)) {
        hears(at("cohort", "open", FIRST), row.get("members"));
      }
    }
  }

  /// A number as a page tells it: rounded, and not small; what is withheld can be nothing where it
  /// is withheld for what stands beside it.
  private void hears(Map<String, String> at, @Nullable Object told) {
    if (told instanceof Number number) {
      long count = number.longValue();
      long half = POLICY.base() / 2;
      stranger.tells(
          at,
          count == 0 ? 0 : Math.max(POLICY.smallest(), count - half),
          count == 0 ? 0 : count + half);
    }
  }

  /// Whether every bound is true, and leaves a few values. (A withheld count keeps the five that
  /// its policy demands among the tables of that policy; beside those of the other, which are
  /// rounded here and exact in the open data, three, as the definitions tell the reader.)
  private void judge(long seed) {
    var ranges = stranger.ranges();
    var small = 0;
    for (var meaning : meanings.entrySet()) {
      var at = meaning.getKey();
      var truth = people.stream().filter(meaning.getValue()).count();
      var range = ranges.get(at);
      if (range != null) {
        assertThat(truth)
            .as("%d: %s: the stranger draws no wrong bound", seed, at)
            .isBetween(range[0], range[1]);
        if (POLICY.isSmall(truth)) {
          small++;
          assertThat(range[1] - range[0] + 1)
              .as("%d: %s is %d, known to lie in %d..%d", seed, at, truth, range[0], range[1])
              .isGreaterThanOrEqualTo(BESIDE_THE_OPEN_DATA);
        }
      }
    }
    assertThat(small).as("small numbers that are looked for").isPositive();
  }

  private void means(Map<String, String> at, Predicate<Person> which) {
    meanings.put(at, which);
  }

  private static Map<String, String> at(String who, String measure, YearMonth month) {
    return Map.of("who", who, "measure", measure, "month", month.toString());
  }

  private static List<Map<String, Object>> cells(String page, YearMonth asOf, String table) {
    return PublicPage.cells(page + "&lang=en&asOf=" + asOf.atEndOfMonth(), table);
  }
}
