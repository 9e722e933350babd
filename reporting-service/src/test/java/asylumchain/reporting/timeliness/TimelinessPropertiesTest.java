package asylumchain.reporting.timeliness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import asylumchain.reporting.PlainWorld;
import asylumchain.reporting.RawCases;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.Per;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.timeliness.TimelinessQueries.By;
import asylumchain.reporting.timeliness.TimelinessQueries.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/// The same numbers in another, simpler way: from the raw events.
class TimelinessPropertiesTest {

  private static final List<String> DECISIONS = List.of("REFUGEE", "REJECTED_UNFOUNDED");

  private final PlainWorld world = new PlainWorld("timeliness");
  private final StockDefinitions definitions = new StockDefinitions();
  private final TimelinessQueries queries = new TimelinessQueries(world.database());

  @Property(tries = 2)
  void bands_and_medians_equal_a_recount(@ForAll Random random) {
    var cases = madeUp(random);
    for (var i = 0; i < 6; i++) {
      var day = RawCases.FIRST.plusDays(100 + random.nextInt(800));
      var known = day.plusDays(random.nextInt(100));
      var open =
          cases.standings(day, known).stream()
              .filter(Objects::nonNull)
              .filter(stood -> List.of("LODGED", "DECISION_PENDING").contains(stood.get("stage")))
              .toList();
      var question = question(StockDefinitions.DEFAULT, day);
      var all = queries.ages(question, Moments.endOf(known)).getFirst();
      assertThat(bands(queries.bands(question, Moments.endOf(known)))).isEqualTo(recounted(open));
      assertThat(all.cases()).isEqualTo(open.size());
      assertThat(all.medianAge()).isEqualTo(middle(ages(open, day)));
      assertThat(all.medianDaysLeft()).isEqualTo(middle(daysLeft(open)));
    }
  }

  @Property(tries = 2)
  void the_share_decided_within_term_equals_a_recount_and_open_cases_stand_beside_it(
      @ForAll Random random) {
    var cases = madeUp(random);
    var span = new Span(RawCases.FIRST, LocalDate.parse("2020-12-31"), Per.QUARTER);
    for (var i = 0; i < 6; i++) {
      var day = RawCases.FIRST.plusDays(300 + random.nextInt(600));
      var cohorts = new TreeMap<LocalDate, TreeMap<String, Long>>();
      for (var stood : cases.standings(day, day)) {
        if (stood != null) {
          var lodged = LocalDate.parse(stood.get("lodgedOn"));
          var quarter = LocalDate.of(lodged.getYear(), (lodged.getMonthValue() - 1) / 3 * 3 + 1, 1);
          var cohort = cohorts.computeIfAbsent(quarter, _ -> new TreeMap<>());
          cohort.merge("applications", 1L, Long::sum);
          cohort.merge(fate(stood), 1L, Long::sum);
        }
      }
      var lines = queries.decided(question("all-cases", day), span, By.LODGED, Moments.endOf(day));
      assertThat(lines).hasSameSizeAs(cohorts.keySet());
      lines.forEach(line -> compare(line, Objects.requireNonNull(cohorts.get(line.from()))));
    }
  }

  @Property(tries = 2)
  void a_decision_counts_in_its_period_whatever_became_of_it(@ForAll Random random) {
    var cases = madeUp(random);
    var day = RawCases.LAST.minusDays(random.nextInt(200));
    var made = new DayByDay(cases, day).decisions();
    var span = new Span(RawCases.FIRST, day, Per.QUARTER);
    var lines = queries.decided(question("all-cases", day), span, By.DECIDED, Moments.endOf(day));
    var counted = new TreeMap<String, Long>();
    for (var line : lines) {
      counted.put(line.from() + " MET", line.decidedInTerm());
      counted.put(line.from() + " MISSED", line.decidedLate());
      assertThat(line.applications()).isEqualTo(line.decidedInTerm() + line.decidedLate());
    }
    counted.values().removeIf(count -> count == 0);
    assertThat(counted).isEqualTo(made);
  }

  @Property(tries = 1)
  void in_the_first_version_only_decisions_that_stand_count(@ForAll Random random) {
    var cases = madeUp(random);
    var day = RawCases.LAST;
    var span = new Span(RawCases.FIRST, day, Per.PERIOD);
    var decided =
        cases.standings(day, day).stream()
            .filter(
                stood -> stood != null && DECISIONS.contains(stood.getOrDefault("settlement", "")))
            .toList();
    var lines =
        queries.decided(
            question("all-cases", day), span, By.DECIDED_AND_STANDING, Moments.endOf(day));
    assertThat(lines.stream().mapToLong(Decided::applications).sum()).isEqualTo(decided.size());
    assertThat(lines.stream().mapToLong(Decided::decidedLate).sum())
        .isEqualTo(
            decided.stream().filter(stood -> "MISSED".equals(stood.get("termStatus"))).count());
  }

  private RawCases madeUp(Random random) {
    world.begin(Instant.parse("2021-12-30T00:00:00Z"));
    return RawCases.atRandom(random, 40, world);
  }

  private StockQuestion question(String definition, LocalDate day) {
    return new StockQuestion(
        definitions.get(definition), day, null, List.of(), null, null, Map.of());
  }

  private static List<Integer> ages(List<TreeMap<String, String>> open, LocalDate day) {
    return open.stream()
        .map(stood -> LocalDate.parse(stood.get("lodgedOn")))
        .map(lodged -> (int) ChronoUnit.DAYS.between(lodged, day))
        .sorted()
        .toList();
  }

  private static List<Integer> daysLeft(List<TreeMap<String, String>> open) {
    return open.stream()
        .filter(stood -> stood.containsKey("daysLeft"))
        .map(stood -> Integer.valueOf(stood.get("daysLeft")))
        .sorted()
        .toList();
  }

  private static void compare(Decided line, Map<String, Long> cohort) {
    assertThat(line)
        .isEqualTo(
            new Decided(
                line.from(),
                Map.of(),
                cohort.getOrDefault("applications", 0L),
                cohort.getOrDefault("decidedInTerm", 0L),
                cohort.getOrDefault("decidedLate", 0L),
                cohort.getOrDefault("decidedWithoutTerm", 0L),
                cohort.getOrDefault("endedOtherwise", 0L),
                cohort.getOrDefault("openInTerm", 0L),
                cohort.getOrDefault("openLate", 0L),
                cohort.getOrDefault("openOther", 0L),
                0));
    var inTerm = cohort.getOrDefault("decidedInTerm", 0L);
    var decided = inTerm + cohort.getOrDefault("decidedLate", 0L);
    if (decided > 0) {
      assertThat(line.shareOfDecisions())
          .isCloseTo(BigDecimal.valueOf(inTerm * 100.0 / decided), within(new BigDecimal("0.051")));
    }
  }

  private static String fate(Map<String, String> stood) {
    var settlement = stood.get("settlement");
    if (settlement == null) {
      return switch (stood.get("termStatus")) {
        case "IN_TERM" -> "openInTerm";
        case "OVERDUE" -> "openLate";
        default -> "openOther";
      };
    }
    if (!DECISIONS.contains(settlement)) {
      return "endedOtherwise";
    }
    return switch (stood.get("termStatus")) {
      case "MET" -> "decidedInTerm";
      case "MISSED" -> "decidedLate";
      default -> "decidedWithoutTerm";
    };
  }

  private static Map<String, Long> recounted(List<TreeMap<String, String>> open) {
    var bands = new TreeMap<String, Long>();
    open.forEach(
        stood ->
            bands.merge(
                stood.get("caseAgeBand")
                    + stood.get("termStatus")
                    + stood.getOrDefault("termBand", "NONE"),
                1L,
                Long::sum));
    return bands;
  }

  private static Map<String, Long> bands(List<AgeAndTerm.Band> answer) {
    var bands = new TreeMap<String, Long>();
    for (var band : answer) {
      bands.merge(
          band.caseAgeBand() + band.termStatus() + band.termBand(), band.count(), Long::sum);
    }
    return bands;
  }

  private static @Nullable Integer middle(List<Integer> sorted) {
    return sorted.isEmpty() ? null : sorted.get((sorted.size() + 1) / 2 - 1);
  }
}
