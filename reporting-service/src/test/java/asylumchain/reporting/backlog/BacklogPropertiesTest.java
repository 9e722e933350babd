package asylumchain.reporting.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.PlainWorld;
import asylumchain.reporting.RawCases;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The backlog beside a recount of the raw events, by questions drawn at random: any day, any
/// moment of knowledge, any dimensions, any filters.
///
/// `-Dchain.questions=10000` asks as many; `-Dchain.seed=N` draws the same again.
class BacklogPropertiesTest {

  private static final int QUESTIONS = Integer.getInteger("chain.questions", 2_000);

  /// Questions about one day and one moment: where each case stood is recounted once for all.
  private static final int TOGETHER = 50;

  private static final int CASES = 40;
  private static final List<String> OPEN = List.of("LODGED", "DECISION_PENDING");
  private static final Map<String, List<String>> DEFINITIONS =
      Map.of(
          "awaiting-first-decision", OPEN,
          "awaiting-without-fast-tracks", OPEN,
          "first-applications-without-fast-tracks", OPEN,
          "track-4-stock", OPEN,
          "shadow-stock", List.of(),
          "all-open", OPEN,
          "all-cases", List.of("LODGED", "DECISION_PENDING", "DECIDED", "CLOSED"));
  private static final Map<String, Dimension> DIMENSIONS =
      Arrays.stream(Dimension.values())
          .filter(BacklogPropertiesTest::isTold)
          .collect(Collectors.toMap(Dimension::text, some -> some, (one, _) -> one, TreeMap::new));

  private final PlainWorld world = new PlainWorld("questions");
  private final StockDefinitions definitions = new StockDefinitions();

  private record Question(
      String definition, List<String> groupBy, Map<String, List<String>> filters) {

    StockQuestion asked(StockDefinitions definitions, LocalDate day) {
      var where = new HashMap<Dimension, List<String>>();
      filters.forEach((name, values) -> where.put(DIMENSIONS.get(name), values));
      return new StockQuestion(
          Objects.requireNonNull(definitions.find(definition)),
          day,
          null,
          groupBy.stream().map(DIMENSIONS::get).toList(),
          null,
          null,
          where);
    }

    boolean counts(@Nullable Map<String, String> standing) {
      return standing != null
          && Objects.requireNonNull(DEFINITIONS.get(definition)).contains(standing.get("stage"))
          && (!definition.contains("without-fast-tracks")
              || !List.of("TRACK_1", "TRACK_2").contains(value(standing, "track")))
          && (!definition.equals("track-4-stock") || value(standing, "track").equals("TRACK_4"))
          && (!definition.startsWith("first-applications")
              || !value(standing, "applicationKind").equals("REPEAT"))
          && filters.entrySet().stream()
              .allMatch(filter -> filter.getValue().contains(value(standing, filter.getKey())));
    }

    List<String> group(Map<String, String> standing) {
      return groupBy.stream().map(name -> value(standing, name)).toList();
    }

    private static String value(Map<String, String> standing, String name) {
      return standing.getOrDefault(name, Dimension.NONE);
    }
  }

  /// Whether the raw cases tell them apart by it.
  private static boolean isTold(Dimension dimension) {
    return switch (dimension) {
      case NATIONALITY,
          APPLICATION_KIND,
          TRACK,
          STAGE,
          PARTNER,
          UNIT,
          RECEPTION_LOCATION,
          CASE_AGE_BAND,
          TERM_STATUS,
          TERM_BAND,
          SETTLEMENT ->
          true;
      case SEX, APPLICANT_AGE_BAND, UNACCOMPANIED_MINOR, FAMILY_SIZE_BAND, WAITING_FOR -> false;
    };
  }

  @Test
  void every_question_gets_the_answer_that_a_recount_of_the_raw_events_gives() {
    long seed = Long.getLong("chain.seed", new Random().nextLong());
    System.out.println(QUESTIONS + " questions drawn with seed " + seed);
    var random = new Random(seed);
    world.begin(Instant.parse("2021-12-30T00:00:00Z"));
    var cases = RawCases.atRandom(random, CASES, world);
    var backlog = Plain.backlog(world.database());
    int telling = 0;
    for (int asked = 0; asked < QUESTIONS; asked += TOGETHER) {
      var day = RawCases.FIRST.plusDays(random.nextInt(1_100));
      var knownOn = RawCases.FIRST.plusDays(random.nextInt(1_000));
      var standings = cases.standings(day, knownOn);
      for (int i = 0; i < TOGETHER; i++) {
        var question = atRandom(random, standings);
        var answer = recount(question, standings);
        assertThat(backlog.groups(question.asked(definitions, day), Moments.endOf(knownOn)))
            .as("%s on %s as known on %s, drawn with seed %d", question, day, knownOn, seed)
            .isEqualTo(answer);
        telling += answer.isEmpty() ? 0 : 1;
      }
    }
    assertThat(telling).as("questions that count a case, seed %d", seed).isPositive();
  }

  private static Question atRandom(
      Random random, List<? extends @Nullable Map<String, String>> cases) {
    var names = new ArrayList<>(DIMENSIONS.keySet());
    Collections.shuffle(names, random);
    var groupBy = List.copyOf(names.subList(0, random.nextInt(4)));
    Collections.shuffle(names, random);
    var filters = new TreeMap<String, List<String>>();
    for (var name : names.subList(0, Math.max(0, random.nextInt(4) - 1))) {
      filters.put(name, List.of(seen(random, cases, name), seen(random, cases, name)));
    }
    var all = DEFINITIONS.keySet().stream().sorted().toList();
    return new Question(all.get(random.nextInt(all.size())), groupBy, filters);
  }

  /// A value that some case has, or none.
  private static String seen(
      Random random, List<? extends @Nullable Map<String, String>> cases, String name) {
    var one = cases.get(random.nextInt(cases.size()));
    return one == null ? Dimension.NONE : one.getOrDefault(name, Dimension.NONE);
  }

  private static Map<List<String>, Long> recount(
      Question question, List<? extends @Nullable Map<String, String>> standings) {
    var counts = new HashMap<List<String>, Long>();
    for (var standing : standings) {
      if (standing != null && question.counts(standing)) {
        counts.merge(question.group(standing), 1L, Long::sum);
      }
    }
    if (question.groupBy().isEmpty()) {
      counts.putIfAbsent(List.of(), 0L);
    }
    return counts;
  }
}
