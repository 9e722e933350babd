package asylumchain.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Api.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// How the suite is written to: what the documents of its services, from which the client is made,
/// must say of every operation that changes something.
class WritesOfTheSuiteTest {

  private static final Path DOCUMENTS = Path.of("../chain-client/src/main/openapi");

  /// Questions that are too long for an address.
  private static final List<String> QUESTIONS = List.of("/_search", "/preview", "/calculations");

  /// Changes of what exists that say nothing of a version: why nobody's word is lost by them.
  private static final Map<String, String> WITHOUT_VERSION =
      Map.of(
          "POST /parked-cases/{caseId}/retry",
          "reads a case anew from its sources; the caller says nothing that could be lost",
          "POST /duplicate-candidates/verdicts",
          "each verdict is kept beside those before it; none is replaced");

  @Test
  void every_write_can_be_repeated_under_a_key() {
    assertThat(writes())
        .filteredOn(it -> QUESTIONS.stream().noneMatch(it.path()::endsWith))
        .isNotEmpty()
        .as("takes Idempotency-Key, or is a question: %s", QUESTIONS)
        .allMatch(Operation::takesKey);
  }

  @Test
  void every_change_of_what_exists_says_which_version_was_seen() {
    var changes = writes().stream().filter(Operation::takesKey).filter(it -> !makes(it)).toList();
    assertThat(changes)
        .filteredOn(it -> !WITHOUT_VERSION.containsKey(it.toString()))
        .isNotEmpty()
        .as("takes If-Match, or stands among the exceptions with a reason")
        .allMatch(it -> takesVersion(it) && it.expectsVersion());
    assertThat(changes.stream().filter(it -> !takesVersion(it)).map(Operation::toString).distinct())
        .as("the exceptions, and no more")
        .containsExactlyInAnyOrderElementsOf(WITHOUT_VERSION.keySet());
  }

  /// Something new, in a collection that is nobody's in particular.
  private static boolean makes(Operation operation) {
    return operation.method().equals("POST")
        && !operation.path().contains("{")
        && Stream.of("201", "202").anyMatch(operation.node().path("responses")::has);
  }

  private static boolean takesVersion(Operation operation) {
    return StreamSupport.stream(operation.parameters().spliterator(), false)
        .anyMatch(it -> it.path("name").asText().equals("If-Match"));
  }

  private static List<Operation> writes() {
    try (var documents = Files.list(DOCUMENTS)) {
      return documents
          .filter(it -> it.toString().endsWith(".json"))
          .sorted()
          .flatMap(it -> document(it).operations().stream())
          .filter(it -> !it.method().equals("GET"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Api document(Path file) {
    try {
      return Api.of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
