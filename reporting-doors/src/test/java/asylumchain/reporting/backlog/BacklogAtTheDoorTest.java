package asylumchain.reporting.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.projection.ReceivedEvent;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.Planner;
import asylumchain.reporting.RawCases;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// `/v1/backlog` beside a recount of the raw events, by questions drawn at random: any day, any
/// moment of knowledge, any dimensions, a cohort among them, any filters.
///
/// `-Dchain.door.questions=10000` asks as many; `-Dchain.seed=N` draws the same again.
@QuarkusTest
@TestProfile(TopicsStill.class)
class BacklogAtTheDoorTest {

  private static final int QUESTIONS = Integer.getInteger("chain.door.questions", 2_500);
  private static final int TOGETHER = 50;
  private static final int AT_ONCE = 4;
  private static final int CASES = 80;

  /// How far the clocks were computed: what came after it in its partition is ahead of them.
  private static final int PROCESSED = 70;
  private static final LocalDate FROZEN = LocalDate.parse("2020-03-31");

  @Inject World world;

  @TestHTTPResource("/v1/backlog")
  URI door;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String token = TestTokens.bearer("COA", "backlog:read");

  @Test
  void every_question_gets_the_answer_that_a_recount_of_the_raw_events_gives()
      throws InterruptedException, ExecutionException {
    long seed = Long.getLong("chain.seed", new Random().nextLong());
    System.out.println(QUESTIONS + " questions at the door drawn with seed " + seed);
    var random = new Random(seed);
    world.begin(Instant.parse("2021-12-30T00:00:00Z"));
    var cases = RawCases.ofEveryKind(random, CASES, world);
    world.deadlinesProcessed(PROCESSED);
    var code = "door" + Long.toUnsignedString(random.nextLong(), 36);
    Planner.freeze(code, FROZEN, "\"knownAt\": \"%sT22:00:00Z\"".formatted(RawCases.LAST));
    int telling = 0;
    var stood = new TreeMap<String, Set<String>>();
    try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int asked = 0; asked < QUESTIONS; asked += TOGETHER) {
        var day = RawCases.FIRST.plusDays(random.nextInt(1_100));
        var knownOn = RawCases.FIRST.plusDays(random.nextInt(1_000));
        var standings =
            inOrOut(
                "cohort:" + code, cases, pending(cases, cases.standings(day, knownOn), knownOn));
        standings.forEach(it -> seen(it, stood));
        var answers = new LinkedHashMap<RawQuestion, Future<Map<List<String>, Long>>>();
        for (int i = 0; i < TOGETHER; i++) {
          var question = RawQuestion.atRandom(random, standings, List.of("cohort:" + code));
          answers.put(question, pool.submit(() -> answered(question, day, knownOn)));
        }
        for (var answer : answers.entrySet()) {
          var question = answer.getKey();
          var recount = question.recount(standings);
          assertThat(answer.getValue().get())
              .as("%s on %s as known on %s, drawn with seed %d", question, day, knownOn, seed)
              .isEqualTo(recount);
          telling += recount.isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(telling).as("questions that count a case, seed %d", seed).isPositive();
    if (QUESTIONS >= 10_000) {
      assertThat(stood.get("stage")).as("seed %d", seed).hasSizeGreaterThan(11);
      assertThat(stood.get("termStatus")).as("seed %d", seed).hasSize(9);
      assertThat(stood.get("partner")).as("seed %d", seed).hasSize(3);
    }
  }

  /// What of the drawn cases the questions are asked of.
  private static void seen(@Nullable Map<String, String> standing, Map<String, Set<String>> stood) {
    if (standing != null) {
      for (var name : List.of("stage", "termStatus", "partner")) {
        stood.computeIfAbsent(name, _ -> new TreeSet<>()).add(standing.getOrDefault(name, "NONE"));
      }
    }
  }

  /// A case with a fact that its clocks do not know yet has none that count.
  private List<@Nullable TreeMap<String, String>> pending(
      RawCases cases, List<@Nullable TreeMap<String, String>> standings, LocalDate knownOn) {
    var ahead =
        world.sent().stream()
            .filter(event -> event.source().name().equals("case") && event.seq() > PROCESSED)
            .filter(event -> !event.recordedAt().isAfter(Instant.parse(knownOn + "T12:00:00Z")))
            .map(ReceivedEvent::subjectId)
            .collect(Collectors.toSet());
    for (int i = 0; i < standings.size(); i++) {
      var standing = standings.get(i);
      if (standing != null && ahead.contains(cases.all().get(i).id())) {
        standing.put("termStatus", "PENDING");
        standing.remove("termBand");
      }
    }
    return standings;
  }

  /// Members are those that awaited their first decision on the day of the cohort.
  private static List<@Nullable TreeMap<String, String>> inOrOut(
      String name, RawCases cases, List<@Nullable TreeMap<String, String>> standings) {
    var then = cases.standings(FROZEN, RawCases.LAST);
    var told = new ArrayList<@Nullable TreeMap<String, String>>();
    for (int i = 0; i < then.size(); i++) {
      var member = then.get(i);
      var standing = standings.get(i);
      if (standing != null) {
        var inside = member != null && RawQuestion.awaits(member);
        standing.put(name, inside ? "in" : "out");
      }
      told.add(standing);
    }
    return told;
  }

  private Map<List<String>, Long> answered(RawQuestion question, LocalDate day, LocalDate knownOn)
      throws IOException, InterruptedException {
    var where = URI.create(door + "?" + question.atTheDoor(day, knownOn));
    var request = HttpRequest.newBuilder(where).header("Authorization", token).build();
    var answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as("%s: %s", where, answer.body()).isEqualTo(200);
    return counts(question, json.readTree(answer.body()));
  }

  private static Map<List<String>, Long> counts(RawQuestion question, JsonNode answer) {
    var counts = new HashMap<List<String>, Long>();
    long sum = 0;
    for (var group : answer.path("groups")) {
      var values = question.groupBy().stream().map(name -> group.path(name).asText()).toList();
      counts.put(values, group.path("count").asLong());
      sum += group.path("count").asLong();
    }
    assertThat(answer.path("total").asLong()).as("the sum of the groups").isEqualTo(sum);
    return counts;
  }
}
