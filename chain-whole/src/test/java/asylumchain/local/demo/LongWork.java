package asylumchain.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/// What reporting-service is asked to do and takes a while over.
public record LongWork(WholeChain chain) {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  /// Fills the read model anew, from the feeds, and returns when it is the one that answers.
  public void rebuild() {
    ended("/v1/rebuilds", BodyPublishers.noBody());
    chain.awaitVisible();
  }

  /// Compares everything with its sources, and says what that found.
  public JsonNode reconciled(boolean repair) {
    var body = BodyPublishers.ofString("{\"repair\": " + repair + "}");
    return chain.client().get(ended("/v1/reconciliations", body));
  }

  private URI ended(String what, BodyPublisher body) {
    var door = chain.doors().reporting().resolve(what);
    var begun = chain.client().post(door, "application/json", what + System.nanoTime(), body);
    var where = door.resolve(begun.location());
    assertThat(Patience.until(() -> isDone(where), LIMIT))
        .as("it comes to its end: " + chain.client().get(where))
        .isTrue();
    return where;
  }

  private boolean isDone(URI where) {
    return chain.client().get(where).findValue("state").asText().equals("DONE");
  }
}
