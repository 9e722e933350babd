package asylumchain.cases;

import static asylumchain.cases.Bodies.registered;
import static asylumchain.cases.CaseCalls.events;
import static asylumchain.cases.CaseCalls.posting;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Many who write to one case at once.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class CaseWritersDoorTest {

  @Test
  void sixteen_writers_on_one_case_lose_nothing() throws Exception {
    var location = registered();
    try (var writers = Executors.newFixedThreadPool(16)) {
      var posts =
          IntStream.range(0, 64)
              .mapToObj(
                  _ ->
                      (Callable<Integer>)
                          () ->
                              posting(location, Bodies.event("interview-held", "2021-04-01"))
                                  .with("Idempotency-Key", UUID.randomUUID().toString())
                                  .answer()
                                  .statusCode())
              .toList();
      assertThat(writers.invokeAll(posts)).extracting(Future::get).containsOnly(201);
    }
    assertThat(events(location, "cases:read"))
        .extracting(event -> event.path("version").asInt())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 65).boxed().toList());
  }

  @Test
  void of_thirty_two_writers_with_one_version_one_wins_and_the_others_are_told() throws Exception {
    var location = registered();
    try (var writers = Executors.newFixedThreadPool(32)) {
      for (int round = 1; round <= 4; round++) {
        var version = "\"" + round + "\"";
        var posts =
            IntStream.range(0, 32)
                .mapToObj(writer -> (Callable<Integer>) () -> race(location, version, writer))
                .toList();
        var answers = writers.invokeAll(posts).stream().map(Future::resultNow).sorted().toList();
        assertThat(answers).startsWith(201, 412).endsWith(412);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
      }
    }
    var journal = events(location, "cases:read");
    assertThat(journal)
        .extracting(event -> event.path("version").asInt())
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(journal.stream().map(event -> event.at("/data/track").asText()).skip(1))
        .doesNotHaveDuplicates();
  }

  /// Each writer's fact can be told from every other's. A writer that repeats its request gets the
  /// answer it had.
  private static int race(String location, String version, int writer) {
    var track = "ROUND_" + version.replace("\"", "") + "_WRITER_" + writer;
    var door =
        Door.knock("POST", location + "/events")
            .as("IND", "cases:write")
            .with("If-Match", version)
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .json(
                "{\"type\":\"track-assigned\",\"occurredOn\":\"2021-04-01\",\"track\":\"%s\"}"
                    .formatted(track));
    var first = door.answer().statusCode();
    assertThat(door.answer().statusCode()).isEqualTo(first);
    return first;
  }
}
