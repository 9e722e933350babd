package asylumchain.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.misuse.Misuse;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/// The HTTP rules of the chain, asked of a running service. Operations are found in the service's
/// own OpenAPI document, so a new one is covered the day it is written; only what a valid change
/// looks like cannot be derived and is given by [#changes()].
///
/// ```java
/// @QuarkusTest
/// @WithTestResource(value = RealBackends.class, initArgs = …)
/// class HttpRulesTest extends HttpConformance {
///   @Override protected List<Change> changes() { … }
/// }
/// ```
public abstract class HttpConformance extends BodyConformance {

  private static final int WRITERS = 32;
  private static final Executor EACH_ON_ITS_OWN = Thread::startVirtualThread;
  private static final Logger LOG = Logger.getLogger(HttpConformance.class);

  /// Changes that the service will take, each fresh: called once per test. Empty for a service
  /// that takes none.
  protected abstract List<Change> changes();

  /// Ids of what there is, by the name of the path parameter: bad requests are about them, too.
  protected Map<String, String> existing() {
    return Map.of();
  }

  /// Whether what stands at this path is meant to work.
  protected boolean isSound(String path) {
    return true;
  }

  @Test
  void thousands_of_bad_requests_are_refused_with_a_reason_and_change_nothing() {
    var misuse = new Misuse(api(), existing(), this::isSound);

    var findings = misuse.findings();

    LOG.info(misuse);
    assertThat(findings).as("%s", misuse).isEmpty();
  }

  @Test
  void a_repeat_with_the_same_key_gets_the_first_answer_again() {
    for (var change : changes()) {
      var key = UUID.randomUUID().toString();
      var first = change.knock().with("Idempotency-Key", key).answer();
      var again = change.knock().with("Idempotency-Key", key).answer();

      assertThat(first.statusCode()).as("%s: %s", change, first.body()).isBetween(200, 299);
      assertThat(essence(again)).as("%s", change).isEqualTo(essence(first));
    }
  }

  @Test
  void the_same_key_with_another_body_is_409() {
    for (var change : changes()) {
      var key = UUID.randomUUID().toString();
      change.knock().with("Idempotency-Key", key).answer();
      var problem =
          change.saying(change.body() + " ").knock().with("Idempotency-Key", key).refusal(409);
      assertThat(problem.path("type").asText()).endsWith("idempotency-key-reused");
    }
  }

  @Test
  void keys_belong_to_the_client_that_uses_them() {
    for (var change : changes()) {
      var key = UUID.randomUUID().toString();
      change.knock().with("Idempotency-Key", key).answer();
      var other =
          change.saying(change.body() + " ").knockAs("COA").with("Idempotency-Key", key).answer();
      assertThat(other.body()).as("%s", change).doesNotContain("idempotency-key-reused");
    }
  }

  @Test
  void repeats_that_come_at_the_same_moment_get_one_answer() {
    for (var change : changes()) {
      var key = UUID.randomUUID().toString();
      var answers =
          IntStream.range(0, 8)
              .mapToObj(_ -> change.knock().with("Idempotency-Key", key))
              .map(door -> CompletableFuture.supplyAsync(() -> essence(door.answer())))
              .toList();
      assertThat(answers.stream().map(CompletableFuture::join).distinct())
          .as("%s", change)
          .hasSize(1);
    }
  }

  @Test
  void a_key_that_is_no_key_is_400() {
    for (var change : changes()) {
      for (var key : List.of("a b", "k".repeat(256))) {
        change.knock().with("Idempotency-Key", key).refusal(400);
      }
    }
  }

  @Test
  void a_change_of_what_exists_needs_the_version_last_read() {
    versioned()
        .forEach(
            change -> {
              change.expecting("").knock().refusal(428);
              change.expecting("\"999999\"").knock().refusal(412);
              change.expecting("W/" + change.etag()).knock().refusal(412);
              change.expecting("not a tag").knock().refusal(400);
              assertThat(change.knock().answer().statusCode()).isBetween(200, 299);
              change.knock().refusal(412);
            });
  }

  /// Each under a key of its own, so that none is a repeat of another.
  @Test
  void of_many_who_change_one_version_at_once_one_wins_and_the_others_are_told() {
    versioned()
        .forEach(
            change -> {
              var answers =
                  IntStream.range(0, WRITERS)
                      .mapToObj(
                          _ -> change.knock().with("Idempotency-Key", UUID.randomUUID().toString()))
                      .map(
                          door ->
                              CompletableFuture.supplyAsync(
                                  () -> door.answer().statusCode(), EACH_ON_ITS_OWN))
                      .toList()
                      .stream()
                      .map(CompletableFuture::join)
                      .toList();
              assertThat(answers).as("%s", change).filteredOn(it -> it < 300).hasSize(1);
              assertThat(answers)
                  .as("%s", change)
                  .filteredOn(it -> it >= 300)
                  .containsOnly(412)
                  .hasSize(WRITERS - 1);
            });
  }

  @Test
  void whatever_the_version_is_a_version_too() {
    versioned()
        .forEach(
            change ->
                assertThat(change.expecting("*").knock().answer().statusCode())
                    .as("%s", change)
                    .isBetween(200, 299));
  }

  @Test
  void every_operation_that_expects_a_version_refuses_a_header_that_is_none() {
    operations().stream()
        .filter(it -> it.expectsVersion() && !it.takesJson())
        .forEach(
            it ->
                assertThat(
                        it.knock()
                            .as("IND", it.scopes())
                            .with("If-Match", "3")
                            .answer()
                            .statusCode())
                    .as("%s", it)
                    .isIn(400, 404));
  }

  /// Where a subscription of IND stands that was just made; nobody answers at its address.
  protected static String subscribed() {
    return Door.knock("POST", "/v1/webhooks")
        .as("IND", "feed:subscribe")
        .json("{\"address\":\"https://127.0.0.1:1/events\"}")
        .answer()
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private Stream<Change> versioned() {
    return changes().stream().filter(it -> !it.etag().isEmpty());
  }

  private static List<Object> essence(HttpResponse<String> answer) {
    return List.of(
        answer.statusCode(),
        answer.headers().firstValue("Location").orElse(""),
        answer.headers().firstValue("ETag").orElse(""));
  }
}
