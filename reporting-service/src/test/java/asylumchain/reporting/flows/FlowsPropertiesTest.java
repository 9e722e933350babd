package asylumchain.reporting.flows;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.PlainWorld;
import asylumchain.reporting.RawCases;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.Per;
import asylumchain.reporting.backlog.Plain;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.backlog.difference.PlainDifferences;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/// The same numbers in another, simpler way: from the raw events, case by case and day by day.
class FlowsPropertiesTest {

  private static final int CASES = 30;
  private static final int QUESTIONS = 12;
  private static final Map<String, List<String>> DEFINITIONS =
      Map.of(
          "awaiting-first-decision", List.of("LODGED", "DECISION_PENDING"),
          "awaiting-without-fast-tracks", List.of("LODGED", "DECISION_PENDING"),
          "first-applications-without-fast-tracks", List.of("LODGED", "DECISION_PENDING"),
          "all-cases", List.of("LODGED", "DECISION_PENDING", "DECIDED", "APPEAL", "CLOSED"));
  private static final List<String> DIMENSIONS =
      List.of(
          "nationality",
          "applicationKind",
          "track",
          "stage",
          "unit",
          "caseAgeBand",
          "termStatus",
          "termBand",
          "settlement");

  private final PlainWorld world = new PlainWorld("flows");
  private final StockDefinitions definitions = new StockDefinitions();
  private final FlowQueries flows = new FlowQueries(world.database());
  private final BalanceQueries balances =
      new BalanceQueries(
          Plain.backlog(world.database()), flows, PlainDifferences.in(world.database()));

  private record Question(
      String definition,
      LocalDate from,
      LocalDate to,
      LocalDate knownOn,
      LocalDate openingKnownOn,
      List<String> groupBy,
      boolean onlySyrians) {

    static Question atRandom(Random random) {
      var dimensions = new ArrayList<>(DIMENSIONS);
      Collections.shuffle(dimensions, random);
      var definitions = DEFINITIONS.keySet().stream().sorted().toList();
      var from = RawCases.FIRST.plusDays(random.nextInt(700));
      var opening = from.plusDays(random.nextInt(60));
      return new Question(
          definitions.get(random.nextInt(definitions.size())),
          from,
          from.plusDays(random.nextInt(50)),
          opening.plusDays(random.nextInt(150)),
          opening,
          List.copyOf(dimensions.subList(0, random.nextInt(4))),
          random.nextInt(4) == 0);
    }

    FlowQuestion asked(StockDefinitions definitions) {
      var stock =
          new StockQuestion(
              Objects.requireNonNull(definitions.find(definition)),
              to,
              null,
              groupBy.stream().map(Question::dimension).toList(),
              null,
              null,
              onlySyrians ? Map.of(Dimension.NATIONALITY, List.of("SYR")) : Map.of());
      return new FlowQuestion(stock, from, Per.PERIOD, null);
    }

    private static Dimension dimension(String name) {
      return Arrays.stream(Dimension.values())
          .filter(some -> some.text().equals(name))
          .findFirst()
          .orElseThrow();
    }

    boolean counts(@Nullable Map<String, String> standing) {
      return standing != null
          && Objects.requireNonNull(DEFINITIONS.get(definition)).contains(standing.get("stage"))
          && (!definition.contains("without-fast-tracks")
              || !List.of("TRACK_1", "TRACK_2").contains(standing.getOrDefault("track", "")))
          && (!definition.startsWith("first-applications")
              || !"REPEAT".equals(standing.get("applicationKind")))
          && (!onlySyrians || "SYR".equals(standing.get("nationality")));
    }

    String group(Map<String, String> standing) {
      return String.join(
          "|", groupBy.stream().map(name -> standing.getOrDefault(name, "NONE")).toList());
    }
  }

  @Property(tries = 3)
  void flows_and_balance_equal_a_recount_of_the_raw_events_and_nothing_stays_unexplained(
      @ForAll Random random) {
    world.begin(Instant.parse("2021-12-30T00:00:00Z"));
    var cases = RawCases.atRandom(random, CASES, world);
    for (var i = 0; i < QUESTIONS; i++) {
      var question = Question.atRandom(random);
      assertThat(asked(question)).as("%s", question).isEqualTo(flows(cases, question));
      balance(cases, question);
    }
  }

  /// Each kind of move, and how many cases made it.
  private static Map<String, Long> flows(RawCases cases, Question question) {
    var moves = new TreeMap<String, Long>();
    var before = cases.standings(question.from().minusDays(1), question.knownOn());
    for (var day = question.from(); !day.isAfter(question.to()); day = day.plusDays(1)) {
      var after = cases.standings(day, question.knownOn());
      for (var i = 0; i < cases.size(); i++) {
        var move = move(question, before.get(i), after.get(i));
        if (move != null) {
          moves.merge(move, 1L, Long::sum);
        }
      }
      before = after;
    }
    return moves;
  }

  private static @Nullable String move(
      Question question,
      @Nullable Map<String, String> before,
      @Nullable Map<String, String> after) {
    var was = question.counts(before);
    var is = question.counts(after);
    if (!was && is) {
      return "IN from "
          + (before == null ? "NONE" : before.get("stage"))
          + " to "
          + question.group(after);
    }
    if (was && !is) {
      var stands = Objects.requireNonNullElse(after, Map.<String, String>of());
      var outcome = before.containsKey("settlement") ? null : stands.get("settlement");
      return "OUT from " + question.group(before) + " to " + stands.get("stage") + " by " + outcome;
    }
    return was && !question.group(before).equals(question.group(after))
        ? "MOVED from " + question.group(before) + " to " + question.group(after)
        : null;
  }

  private Map<String, Long> asked(Question question) {
    var moves = new TreeMap<String, Long>();
    for (var flow : flows.flows(question.asked(definitions), Moments.endOf(question.knownOn()))) {
      var from = flow.fromGroup() == null ? "" : question.group(flow.fromGroup());
      var to = flow.toGroup() == null ? "" : question.group(flow.toGroup());
      var move =
          switch (flow.kind()) {
            case IN -> "IN from " + flow.cameFrom() + " to " + to;
            case OUT -> "OUT from " + from + " to " + flow.wentTo() + " by " + flow.outcome();
            case MOVED -> "MOVED from " + from + " to " + to;
          };
      moves.merge(move, flow.count(), Long::sum);
    }
    return moves;
  }

  private void balance(RawCases cases, Question question) {
    var balance =
        world.asked(
            () ->
                balances.balance(
                    question.asked(definitions),
                    Moments.endOf(question.knownOn()),
                    Moments.endOf(question.openingKnownOn())));
    var opening = question.from().minusDays(1);
    var first = stock(cases, question, opening, question.openingKnownOn());
    var restated = stock(cases, question, opening, question.knownOn());
    var last = stock(cases, question, question.to(), question.knownOn());
    var total = balance.total().getFirst();
    assertThat(total.opening()).as("%s", question).isEqualTo(sum(first));
    assertThat(total.closing()).as("%s", question).isEqualTo(sum(last));
    assertThat(total.corrections()).as("%s", question).isEqualTo(sum(restated) - sum(first));
    for (var entry : balance.perGroup()) {
      var group = String.join("|", entry.group());
      assertThat(entry.unexplained()).as("%s %s", question, entry).isZero();
      assertThat(entry.opening()).isEqualTo(first.getOrDefault(group, 0L));
      assertThat(entry.closing()).isEqualTo(last.getOrDefault(group, 0L));
      assertThat(entry.corrections())
          .as("%s %s", question, entry)
          .isEqualTo(restated.getOrDefault(group, 0L) - first.getOrDefault(group, 0L));
    }
  }

  private static Map<String, Long> stock(
      RawCases cases, Question question, LocalDate day, LocalDate knownOn) {
    var stock = new HashMap<String, Long>();
    for (var standing : cases.standings(day, knownOn)) {
      if (standing != null && question.counts(standing)) {
        stock.merge(question.group(standing), 1L, Long::sum);
      }
    }
    return stock;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
