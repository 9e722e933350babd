package asylumchain.cases.intake.bulk;

import static asylumchain.cases.intake.bulk.ImportDoor.deliver;
import static asylumchain.cases.intake.bulk.ImportDoor.finished;
import static asylumchain.cases.intake.bulk.ImportDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// One newcomer who is registered and delivered at the same moment: one of the two finds the other.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class DeliveryRaceTest {

  private static final int NEWCOMERS = 24;
  private static final String WAITING =
      """
      select count(*)
        from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()
         and (query like '%journal_lock%' or query like '%newcomer_gate%')
      """;

  private final DataSource database;

  DeliveryRaceTest(DataSource database) {
    this.database = database;
  }

  @Test
  void who_registers_whom_a_delivery_has_not_yet_written_waits_and_is_shown_them()
      throws Exception {
    var newcomer = newcomer();
    var both =
        whileNobodyJournals(() -> delivered(line(newcomer)), () -> registering(newcomer).answer());
    var done = finished(both.first());
    assertThat(done.path("taken").asInt()).isEqualTo(1);
    isShown(both.second(), applicant(done, 1));
  }

  @Test
  void a_delivery_beside_somebody_who_registers_them_says_whom_it_brings_a_second_time()
      throws Exception {
    var newcomer = newcomer();
    var both =
        whileNobodyJournals(() -> registering(newcomer).answer(), () -> delivered(line(newcomer)));
    assertThat(both.first().statusCode()).as(both.first().body()).isEqualTo(201);
    assertThat(twice(finished(both.second()))).containsEntry(1L, applicant(both.first()));
  }

  @Test
  void who_would_wait_too_long_for_a_delivery_is_asked_to_come_back() throws SQLException {
    try (var delivering = holder("lock table newcomer_gate in row exclusive mode")) {
      var answer = registering(newcomer()).answer();
      delivering.rollback();
      delivering.setAutoCommit(true);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }
  }

  @Test
  void of_many_at_once_each_is_found_by_whoever_came_second() throws Exception {
    var newcomers = IntStream.range(0, NEWCOMERS).mapToObj(_ -> newcomer()).toList();
    var lines = String.join("\n", newcomers.stream().map(DeliveryRaceTest::line).toList());
    var together = new CyclicBarrier(NEWCOMERS + 1);
    try (var clerks = Executors.newFixedThreadPool(NEWCOMERS)) {
      var asked = new ArrayList<Future<HttpResponse<String>>>();
      for (var newcomer : newcomers) {
        asked.add(
            clerks.submit(
                () -> {
                  together.await();
                  return registering(newcomer).answer();
                }));
      }
      together.await();
      var done = finished(delivered(lines));
      assertThat(done.path("taken").asInt()).isEqualTo(NEWCOMERS);
      var twice = twice(done);
      for (int line = 1; line <= NEWCOMERS; line++) {
        var answer = asked.get(line - 1).get();
        if (answer.statusCode() == 201) {
          assertThat(twice).containsEntry((long) line, applicant(answer));
        } else {
          isShown(answer, applicant(done, line));
        }
      }
    }
  }

  private static void isShown(HttpResponse<String> refused, String whom) {
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
    assertThat(json(refused.body()).path("possible"))
        .extracting(JsonNode::asText)
        .containsExactly(whom);
  }

  private record Both<A, B>(A first, B second) {}

  /// Begins the one, which gets as far as the journal, then the other; both go on once both wait.
  private <A, B> Both<A, B> whileNobodyJournals(Callable<A> first, Callable<B> second)
      throws Exception {
    try (var clerks = Executors.newFixedThreadPool(2);
        var holder = holder("select from journal_partition for update")) {
      var one = clerks.submit(first);
      awaitWaiting(1);
      var other = clerks.submit(second);
      awaitWaiting(2);
      holder.rollback();
      holder.setAutoCommit(true);
      return new Both<>(one.get(), other.get());
    }
  }

  /// Keeps others from what it locks until it is rolled back.
  private Connection holder(String lock) throws SQLException {
    var holder = database.getConnection();
    holder.setAutoCommit(false);
    try (var statement = holder.prepareStatement(lock)) {
      statement.execute();
    }
    return holder;
  }

  private void awaitWaiting(int count) throws SQLException {
    var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (waiting() < count) {
      assertThat(System.nanoTime()).as("not yet %s at a lock", count).isLessThan(deadline);
      LockSupport.parkNanos(5_000_000);
    }
  }

  private int waiting() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(WAITING)) {
      row.next();
      return row.getInt(1);
    }
  }

  /// Whom each line of a delivery likely brought a second time.
  private static Map<Long, String> twice(JsonNode done) {
    var answer =
        Door.knock("GET", "/v1/imports/" + done.path("id").asText() + "/likely-duplicates")
            .as("IND", "persons:match")
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var twice = new HashMap<Long, String>();
    json(answer.body())
        .path("items")
        .forEach(
            item ->
                twice.put(
                    item.path("line").asLong(), item.at("/likelyDuplicateOf/personId").asText()));
    return twice;
  }

  private static String applicant(JsonNode done, int line) {
    var row = ImportDoor.results(done, "text/csv").lines().skip(line).findFirst().orElseThrow();
    return applicant("/v1/cases/" + row.split(",", -1)[2]);
  }

  private static String applicant(HttpResponse<String> registered) {
    return applicant(registered.headers().firstValue("Location").orElseThrow());
  }

  private static String applicant(String location) {
    var shown = Door.knock("GET", location).as("IND", "cases:read").answer().body();
    return json(shown).at("/applicant/personId").asText();
  }

  private static Door registering(String newcomer) {
    return Door.knock("POST", "/v1/cases")
        .as("IND", "cases:write", "persons:match")
        .json(
            "{\"person\":"
                + newcomer
                + ",\"event\":{\"type\":\"application-lodged\",\"occurredOn\":\"2021-03-01\","
                + "\"applicationKind\":\"FIRST\"}}");
  }

  private static String delivered(String lines) {
    return deliver("application/x-ndjson", "", lines);
  }

  private static String line(String newcomer) {
    return "{\"source\":\"INDIGO\",\"sourceRef\":\""
        + UUID.randomUUID()
        + "\",\"person\":"
        + newcomer
        + ",\"events\":[{\"type\":\"application-lodged\",\"occurredOn\":\"2021-03-01\","
        + "\"applicationKind\":\"FIRST\"}]}";
  }

  /// Somebody whom no other test knows, nor anybody like them.
  private static String newcomer() {
    return """
    {"familyName":"%s","givenNames":"%s","birthDate":"1990-05-03","sex":"M","nationality":"ERI"}\
    """
        .formatted(letters(), letters());
  }

  private static String letters() {
    return ThreadLocalRandom.current()
        .ints(9, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
