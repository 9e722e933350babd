package asylumchain.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/// Recounts the published figures from the lines alone.
@ParameterizedClass(name = "seed {0}")
@ValueSource(longs = {1, 2, 3})
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TaskforceScenarioTest {

  private static final long DEMO = 1;
  private static final Map<Long, ToldScenario> TOLD = new HashMap<>();
  private static final Set<String> NEITHER_GRANT_NOR_REFUSAL =
      Set.of("NOT_TAKEN_INTO_CONSIDERATION", "DISCONTINUED", "WITHDRAWN", "LAPSED");
  private static final LocalDate END_OF_2020 = LocalDate.of(2020, 12, 31);
  private static final LocalDate SUMMER = LocalDate.of(2021, 7, 12);

  private final ToldScenario told;
  private final PublishedSeries published = new PublishedSeries();

  TaskforceScenarioTest(long seed) {
    TOLD.keySet().removeIf(other -> other != seed);
    this.told = TOLD.computeIfAbsent(seed, ToldScenario::new);
  }

  @Test
  void every_published_milestone_is_met_then_and_now() {
    assertThat(Milestone.shipped())
        .allSatisfy(
            milestone -> {
              long then = told.answer(milestone, milestone.knownThen());
              long now = told.answer(milestone, ToldScenario.NOW);
              assertThat(milestone.met(then, now))
                  .as("%s: %d then, %d now", milestone.id(), then, now)
                  .isTrue();
            });
  }

  @Test
  void first_requests_per_month_and_nationality_are_those_published() {
    for (var month = YearMonth.of(2018, 1); month.getYear() < 2022; month = month.plusMonths(1)) {
      var when = month;
      var lodged =
          told.cases.stream()
              .filter(one -> one.first() && YearMonth.from(one.lodgedOn()).equals(when))
              .collect(Collectors.groupingBy(ToldCase::nationality, Collectors.counting()));
      assertThat(lodged.values().stream().mapToLong(count -> count).sum())
          .as(month.toString())
          .isEqualTo(published.firstRequests(month));
      published
          .firstRequestsByNationality(month)
          .forEach(
              (code, count) ->
                  assertThat(lodged.getOrDefault(code, 0L))
                      .as(when + code)
                      .isEqualTo((long) count));
    }
  }

  @Test
  void repeat_requests_per_year_are_those_published() {
    assertThat(
            told.cases.stream()
                .filter(one -> !one.first())
                .collect(
                    Collectors.groupingBy(one -> one.lodgedOn().getYear(), Collectors.counting())))
        .isEqualTo(Map.of(2018, 3524L, 2019, 2703L, 2020, 1637L, 2021, 1858L));
    assertThat(repeatsBetween("2020-01-01", "2020-03-31")).isEqualTo(467);
    assertThat(repeatsBetween("2020-04-01", "2020-12-31")).isEqualTo(1170);
  }

  @Test
  void each_year_closes_the_published_share_without_grant_or_refusal() {
    for (int year = 2018; year <= 2021; year++) {
      int when = year;
      var outflow =
          told.cases.stream()
              .flatMap(one -> one.ending().stream())
              .filter(end -> end.on().getYear() == when)
              .toList();
      long closed = outflow.stream().filter(TaskforceScenarioTest::closesWithoutMerits).count();
      assertThat((double) closed / outflow.size())
          .as(Integer.toString(year))
          .isCloseTo(published.firstInstance(year).closedShare(), within(0.0001));
    }
  }

  @Test
  void tracks_1_and_2_take_35_percent_of_the_first_requests() {
    long fast = assigned("TRACK_1") + assigned("TRACK_2");
    assertThat(100.0 * fast / (fast + assigned("TRACK_4"))).isCloseTo(35, within(0.1));
  }

  @Test
  void the_newer_requests_to_the_end_of_2020_are_45_percent_decided() {
    var newer =
        told.cases.stream()
            .filter(one -> !one.lodgedOn().isBefore(ToldScenario.COHORT_DAY))
            .filter(one -> !one.lodgedOn().isAfter(END_OF_2020))
            .toList();
    assertThat(newer.stream().filter(ToldCase::first)).hasSize(9249);
    assertThat(newer.stream().filter(one -> !one.first())).hasSize(1170);
    long decided =
        newer.stream()
            .flatMap(one -> one.event("decision-made").stream())
            .filter(decision -> !decision.on().isAfter(END_OF_2020))
            .count();
    assertThat(100.0 * decided / newer.size()).isCloseTo(45, within(0.05));
  }

  @Test
  void the_newer_requests_past_term_never_fall_before_the_summer_of_2021() {
    var newer =
        told.cases.stream()
            .filter(one -> !one.lodgedOn().isBefore(ToldScenario.COHORT_DAY))
            .filter(one -> one.overdue(SUMMER, ToldScenario.NOW))
            .toList();
    long before = 0;
    for (var day = ToldScenario.COHORT_DAY; !day.isAfter(SUMMER); day = day.plusDays(1)) {
      var on = day;
      long pastTerm =
          newer.stream()
              .filter(one -> one.overdue(on, ToldScenario.NOW) && one.open(on, ToldScenario.NOW))
              .count();
      assertThat(pastTerm).as(day.toString()).isGreaterThanOrEqualTo(before);
      before = pastTerm;
    }
    assertThat(before).isEqualTo(1200);
  }

  @Test
  void _270_decisions_of_the_cohort_became_known_late() {
    var late =
        told.cases.stream()
            .filter(told::inCohort)
            .flatMap(one -> one.event("decision-made").stream())
            .filter(decision -> decision.recordedAt().isAfter(ToldScenario.endOf(decision.on())))
            .toList();
    assertThat(late)
        .hasSize(270)
        .allSatisfy(
            decision -> {
              assertThat(decision.on()).isBetween("2020-11-19", "2020-12-31");
              assertThat(decision.recordedAt())
                  .isAfter(ToldScenario.endOf(LocalDate.of(2021, 1, 7)))
                  .isBefore(ToldScenario.endOf(LocalDate.of(2021, 6, 10)));
            });
    assertThat(
            told.cases.stream()
                .flatMap(one -> one.events().stream())
                .filter(event -> event.recordedAt().isAfter(ToldScenario.endOf(event.on()))))
        .as("each with its announcement, and no other event late")
        .hasSize(540);
  }

  /// The tests of reporting-service read there what the demo comes to. `COUNTS_WRITE=true` writes
  /// it anew.
  @Test
  void the_open_data_are_tried_on_what_the_demo_comes_to() throws IOException {
    assumeTrue(TOLD.containsKey(DEMO), "it is the demo's seed alone");
    var file = Path.of("../reporting-service/src/test/resources/opendata/taskforce-months.csv");
    var text = new ToldMonths(told).text();
    if ("true".equals(System.getenv("COUNTS_WRITE"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void no_case_goes_back_in_time() {
    assertThat(told.cases.stream().filter(one -> !inOrder(one.events()))).isEmpty();
  }

  @Test
  void nothing_is_lodged_or_settled_on_a_day_off() {
    var workingDays = new WorkingDays();
    assertThat(
            told.cases.stream()
                .flatMap(
                    one ->
                        Stream.concat(
                            Stream.of(one.lodgedOn()), one.ending().stream().map(end -> end.on())))
                .filter(day -> !workingDays.isWorkingDay(day)))
        .isEmpty();
  }

  @Test
  void every_person_has_a_v_number_of_its_own() {
    assertThat(told.cases.stream().map(ToldCase::vNumber).distinct())
        .hasSize(told.cases.size())
        .allMatch(number -> number.matches("[1-9]\\d{9}"));
  }

  private static boolean inOrder(List<ToldCase.Event> events) {
    return IntStream.range(1, events.size())
        .allMatch(
            i ->
                events.get(i).recordedAt().isAfter(events.get(i - 1).recordedAt())
                    && !events.get(i).on().isBefore(events.get(i - 1).on()));
  }

  private long assigned(String track) {
    return told.count(one -> one.track(LocalDate.MAX, ToldScenario.NOW).equals(track));
  }

  private long repeatsBetween(String from, String until) {
    return told.count(
        one ->
            !one.first()
                && !one.lodgedOn().isBefore(LocalDate.parse(from))
                && !one.lodgedOn().isAfter(LocalDate.parse(until)));
  }

  private static boolean closesWithoutMerits(ToldCase.Event end) {
    return end.type().equals("application-withdrawn")
        || NEITHER_GRANT_NOR_REFUSAL.contains(end.code());
  }
}
