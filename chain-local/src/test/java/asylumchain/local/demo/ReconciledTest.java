package asylumchain.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconciledTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Deque<String> answers = new ArrayDeque<>();
  private final HttpServer service = started();

  @BeforeEach
  void a_service_that_takes_the_wish() {
    service.createContext("/v1/reconciliations", this::answer);
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @Test
  void all_that_was_compared_is_told_once_it_has_ended() {
    answers.addAll(List.of(state("REQUESTED", 0), state("RUNNING", 0), state("DONE", 0)));

    assertThat(reconciled()).isTrue();
    assertThat(said.toString(UTF_8)).contains("1,250 records compared", "0 wrong");
  }

  @Test
  void what_is_wrong_is_no_success() {
    answers.add(state("DONE", 3));

    assertThat(reconciled()).isFalse();
    assertThat(said.toString(UTF_8)).contains("3 wrong");
  }

  @Test
  void one_that_failed_says_so() {
    answers.add(state("FAILED", 0));

    assertThatThrownBy(this::reconciled)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("feed away");
  }

  private boolean reconciled() {
    var nowhere = URI.create("http://localhost:1");
    var here = URI.create("http://localhost:" + service.getAddress().getPort());
    var doors = new Doors(nowhere, nowhere, here, Path.of("none"));
    return new Reconciled(new ChainClient(() -> "token"), doors)
        .print(new PrintStream(said, true, UTF_8));
  }

  private static String state(String state, int wrong) {
    return """
        {"reconciliation": {"state": "%s", "records": 1250, "wrong": %d, "detail": "feed away"}}
        """
        .formatted(state, wrong);
  }

  /// The last answer stays.
  private String next() {
    return Objects.requireNonNull(answers.size() > 1 ? answers.poll() : answers.peek());
  }

  private void answer(HttpExchange exchange) throws IOException {
    var asked = exchange.getRequestMethod().equals("POST");
    var body = asked ? "{}" : next();
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("Location", "/v1/reconciliations/one");
    exchange.sendResponseHeaders(asked ? 202 : 200, body.getBytes(UTF_8).length);
    try (var answer = exchange.getResponseBody()) {
      answer.write(body.getBytes(UTF_8));
    }
  }

  private static HttpServer started() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
