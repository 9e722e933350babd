package asylumchain.reporting.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.PlainWorld;
import asylumchain.reporting.RawCases;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The backlog beside a recount of the raw events, by questions drawn at random: any day, any
/// moment of knowledge, any dimensions, any filters.
///
/// `-Dchain.questions=20000` asks as many; `-Dchain.seed=N` draws the same again. Ten thousand are
/// asked at the door, by `BacklogAtTheDoorTest`.
class BacklogPropertiesTest {

  private static final int QUESTIONS = Integer.getInteger("chain.questions", 2_000);

  /// Questions about one day and one moment: where each case stood is recounted once for all.
  private static final int TOGETHER = 50;

  private static final int CASES = 40;

  private final PlainWorld world = new PlainWorld("questions");
  private final StockDefinitions definitions = new StockDefinitions();

  @Test
  void every_question_gets_the_answer_that_a_recount_of_the_raw_events_gives() {
    long seed = Long.getLong("chain.seed", new Random().nextLong());
    System.out.println(QUESTIONS + " questions drawn with seed " + seed);
    var random = new Random(seed);
    world.begin(Instant.parse("2021-12-30T00:00:00Z"));
    var cases = RawCases.ofEveryKind(random, CASES, world);
    var backlog = Plain.backlog(world.database());
    int telling = 0;
    for (int asked = 0; asked < QUESTIONS; asked += TOGETHER) {
      var day = RawCases.FIRST.plusDays(random.nextInt(1_100));
      var knownOn = RawCases.FIRST.plusDays(random.nextInt(1_000));
      var standings = cases.standings(day, knownOn);
      for (int i = 0; i < TOGETHER; i++) {
        var question = RawQuestion.atRandom(random, standings, List.of());
        var answer = new HashMap<>(question.recount(standings));
        telling += answer.isEmpty() ? 0 : 1;
        if (question.groupBy().isEmpty()) {
          answer.putIfAbsent(List.of(), 0L);
        }
        assertThat(backlog.groups(question.asked(definitions, day), Moments.endOf(knownOn)))
            .as("%s on %s as known on %s, drawn with seed %d", question, day, knownOn, seed)
            .isEqualTo(answer);
      }
    }
    assertThat(telling).as("questions that count a case, seed %d", seed).isPositive();
  }
}
