package asylumchain.deadlines.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class DayRoundTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate TODAY = LocalDate.of(2021, 12, 31);

  @Inject CasesForTests cases;
  @Inject DaysForTests days;

  @BeforeEach
  void the_days_before_were_gone_through() {
    days.pretendGoneThrough(TODAY);
  }

  @Test
  void two_replicas_at_once_say_each_thing_once() throws Exception {
    var stories = new ArrayList<CaseStory>();
    for (int i = 0; i < 60; i++) {
      stories.add(arrives("2021-07-%02d".formatted(10 + i % 9)));
    }
    var until = LocalDate.of(2022, 2, 1);
    var together = new CyclicBarrier(2);
    Callable<Boolean> replica =
        () -> {
          together.await();
          days.goThrough(until);
          return true;
        };
    try (var replicas = Executors.newFixedThreadPool(2)) {
      for (var done : replicas.invokeAll(List.of(replica, replica))) {
        assertThat(done.get()).isTrue();
      }
    }
    for (var story : stories) {
      assertThat(said(story))
          .hasSize(story.lodgedOn().getDayOfMonth() < 14 ? 2 : 3)
          .doesNotHaveDuplicates();
      assertThat(said(story)).last().asString().endsWith("passed");
      assertThat(cases.journalled(story.caseId))
          .extracting(row -> row.version())
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a_week_of_downtime_is_made_up_for_day_by_day_and_a_second_look_says_nothing() {
    var story = arrives("2021-07-14");
    days.goThrough(LocalDate.of(2022, 1, 6));
    days.goThrough(LocalDate.of(2022, 1, 15));
    days.goThrough(LocalDate.of(2022, 1, 15));
    assertThat(said(story))
        .containsExactly(
            "2021-12-31 decision-term 2022-01-14 14 left",
            "2022-01-07 decision-term 2022-01-14 7 left",
            "2022-01-15 decision-term 2022-01-14 passed");
  }

  @Test
  void history_that_is_brought_in_does_not_knock_at_the_door() {
    var story = arrives("2019-05-01");
    days.goThrough(LocalDate.of(2022, 3, 1));
    assertThat(said(story)).isEmpty();
  }

  @Test
  void a_business_date_that_is_set_back_brings_its_days_again_and_says_only_what_is_new() {
    var story = arrives("2021-07-14");
    days.goThrough(LocalDate.of(2022, 1, 20));
    days.begin(TODAY);
    var second = arrives("2021-07-16");
    days.goThrough(LocalDate.of(2022, 1, 20));
    assertThat(said(story)).hasSize(3);
    assertThat(said(second))
        .containsExactly(
            "2022-01-02 decision-term 2022-01-16 14 left",
            "2022-01-09 decision-term 2022-01-16 7 left",
            "2022-01-17 decision-term 2022-01-16 passed");
  }

  private CaseStory arrives(String lodgedOn) {
    var story = cases.story().lodged(lodgedOn, "IND");
    cases.arrives(story);
    return story;
  }

  private List<String> said(CaseStory story) {
    return cases.journalled(story.caseId).stream()
        .filter(row -> row.type().endsWith("deadline-passed") || row.type().endsWith("approaching"))
        .map(row -> words(String.valueOf(row.chainPayload())))
        .toList();
  }

  private static String words(String payload) {
    try {
      var event = JSON.readTree(payload);
      return "%s %s %s %s"
          .formatted(
              event.path("occurredOn").asText(),
              event.path("clock").asText(),
              event.path("dueOn").asText(),
              event.has("daysLeft") ? event.path("daysLeft").asInt() + " left" : "passed");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
