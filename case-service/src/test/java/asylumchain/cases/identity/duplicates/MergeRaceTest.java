package asylumchain.cases.identity.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.cases.Circles;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Reviewers who decide at the same moment. Each has read what there was before the other writes:
/// the cases are held until all of them wait.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class MergeRaceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DataSource database;

  MergeRaceTest(DataSource database) {
    this.database = database;
  }

  @Test
  void of_two_opposite_merges_one_is_done_and_nobody_stands_for_themselves_in_a_circle()
      throws Exception {
    var one = Bodies.registered();
    var other = Bodies.registered();
    var first = applicant(one);
    var second = applicant(other);
    var answers =
        atOnce(List.of(one, other), () -> merge(first, second), () -> merge(second, first));
    assertThat(answers).containsExactlyInAnyOrder(201, 409);
    assertThat(applicant(one)).isEqualTo(applicant(other));
  }

  @Test
  void whose_survivor_is_merged_on_at_the_same_time_stands_for_the_last_one() throws Exception {
    var first = Bodies.registered();
    var second = Bodies.registered();
    var third = Bodies.registered();
    var one = applicant(first);
    var other = applicant(second);
    var last = applicant(third);
    var answers = atOnce(List.of(first, second), () -> merge(one, other), () -> merge(other, last));
    assertThat(answers).containsOnly(201);
    assertThat(List.of(applicant(first), applicant(second))).containsOnly(last);
  }

  @Test
  void persons_who_stand_for_each_other_in_a_circle_are_one_person_until_both_are_split()
      throws SQLException {
    var first = Bodies.registered();
    var second = Bodies.registered();
    var one = applicant(first);
    var other = applicant(second);
    assertThat(merge(one, other)).isEqualTo(201);
    Circles.standsFor(database, other, one);

    assertThat(List.of(owner(one), owner(other))).containsOnly(first(one, other));
    assertThat(merge(one, other)).isEqualTo(409);
    assertThat(split(one)).isEqualTo(201);
    assertThat(split(other)).isEqualTo(201);
    assertThat(List.of(owner(one), owner(other))).containsExactly(one, other);
    assertThat(List.of(applicant(first), applicant(second))).containsExactly(one, other);
  }

  @Test
  void a_person_is_merged_once_and_the_split_gives_the_cases_back() throws Exception {
    var location = Bodies.registered();
    var from = applicant(location);
    var one = applicant(Bodies.registered());
    var other = applicant(Bodies.registered());
    var answers = atOnce(List.of(location), () -> merge(from, one), () -> merge(from, other));
    assertThat(answers).containsExactlyInAnyOrder(201, 409);
    assertThat(split(from)).isEqualTo(201);
    assertThat(applicant(location)).isEqualTo(from);
    assertThat(split(from)).isEqualTo(409);
  }

  @Test
  void a_fact_that_arrives_just_before_the_case_moves_is_kept() throws Exception {
    var location = Bodies.registered();
    var from = applicant(location);
    var into = applicant(Bodies.registered());
    var answers =
        atOnce(
            List.of(location),
            () -> post(location, Bodies.event("interview-held", "2021-04-01")),
            () -> merge(from, into));
    assertThat(answers).containsOnly(201);
    assertThat(get(location + "/events").path("items"))
        .extracting(event -> event.path("type").asText().replace("nl.asielketen.case.", ""))
        .containsExactly("application-lodged", "interview-held", "duplicate-merged");
  }

  @Test
  void whoever_registers_a_case_of_a_person_who_is_being_merged_gets_the_survivor()
      throws Exception {
    var known = Bodies.registered();
    var from = applicant(known);
    var into = applicant(Bodies.registered());
    var event =
        "{\"type\":\"application-lodged\",\"occurredOn\":\"2021-03-01\",\"applicationKind\":\"REPEAT\"}";
    var registered = new AtomicReference<>("");
    var answers =
        atOnce(
            List.of(known),
            () -> merge(from, into),
            () -> {
              var answer =
                  Door.knock("POST", "/v1/cases")
                      .as("IND", "cases:write")
                      .json("{\"personId\":\"" + from + "\",\"event\":" + event + "}")
                      .answer();
              registered.set(answer.headers().firstValue("Location").orElseThrow());
              return answer.statusCode();
            });
    assertThat(answers).containsOnly(201);
    assertThat(applicant(registered.get())).isEqualTo(into);
  }

  /// Starts each act once the one before it waits, while somebody holds these cases; then lets go.
  @SafeVarargs
  private List<Integer> atOnce(List<String> held, Callable<Integer>... acts) throws Exception {
    try (var reviewers = Executors.newFixedThreadPool(acts.length);
        var holder = database.getConnection();
        var lock =
            holder.prepareStatement("select from asylum_case where case_id = any(?) for update")) {
      holder.setAutoCommit(false);
      lock.setArray(
          1, holder.createArrayOf("uuid", held.stream().map(MergeRaceTest::id).toArray()));
      lock.execute();
      var answers = new ArrayList<Future<Integer>>();
      for (var act : acts) {
        answers.add(reviewers.submit(act));
        awaitWaiting(answers.size());
      }
      holder.rollback();
      holder.setAutoCommit(true);
      var statuses = new ArrayList<Integer>();
      for (var answer : answers) {
        statuses.add(answer.get());
      }
      return statuses;
    }
  }

  private void awaitWaiting(int count) throws SQLException {
    var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (waiting() < count) {
      assertThat(System.nanoTime()).as("not yet %s at the lock", count).isLessThan(deadline);
      LockSupport.parkNanos(5_000_000);
    }
  }

  private int waiting() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from pg_stat_activity"
                    + " where datname = current_database() and wait_event_type = 'Lock'")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static String first(String one, String other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /// Whose file it is that is kept of a person.
  private static String owner(String person) {
    return json(Door.knock("GET", "/v1/persons/" + person + "/file")
            .as("IND", "audit:read")
            .answer()
            .body())
        .at("/person/personId")
        .asText();
  }

  private static int merge(String from, String into) {
    return Door.knock("POST", "/v1/persons/" + from + "/merges")
        .as("IND", "persons:merge")
        .with("If-Match", "*")
        .json("{\"into\":\"" + into + "\"}")
        .answer()
        .statusCode();
  }

  private static int split(String from) {
    return Door.knock("POST", "/v1/persons/" + from + "/splits")
        .as("IND", "persons:merge")
        .with("If-Match", "*")
        .answer()
        .statusCode();
  }

  private static int post(String location, String event) {
    return Door.knock("POST", location + "/events")
        .as("IND", "cases:write")
        .with("If-Match", "*")
        .json(event)
        .answer()
        .statusCode();
  }

  private static String applicant(String location) {
    return get(location).at("/applicant/personId").asText();
  }

  private static JsonNode get(String path) {
    return json(Door.knock("GET", path).as("IND", "cases:read").answer().body());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(text, e);
    }
  }

  private static UUID id(String location) {
    return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
  }
}
