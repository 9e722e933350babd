package asylumchain.kit.toy;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import asylumchain.kit.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(RealBackends.class)
@TestProfile(ToyOverloadTest.NarrowDoor.class)
class ToyOverloadTest {

  /// A service that answers three at once, two of them of one client, with 40,000 bytes of bodies,
  /// looks every second after those who read, on the last day of 2021.
  public static class NarrowDoor implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "chain.http.requests-at-once", "3",
          "chain.http.requests-at-once-per-client", "2",
          "chain.http.body-bytes-at-once", "40000",
          "chain.http.readers-patience", "1s",
          "chain.business-date", "2021-12-31");
    }
  }

  @BeforeEach
  void shut() {
    BrokenResource.door = new CountDownLatch(1);
  }

  @Test
  void a_client_with_more_than_its_share_under_way_is_asked_to_wait_and_others_are_not() {
    var slow =
        IntStream.range(0, 2)
            .mapToObj(_ -> Door.knock("GET", "/v1/accidents/own?kind=SLOW").as("IND", "toys:read"))
            .map(door -> CompletableFuture.supplyAsync(() -> letIn(door)))
            .toList();
    HttpResponse<String> refused;
    do {
      refused = peace("IND");
    } while (refused.statusCode() == 200);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(peace("COA").statusCode()).isEqualTo(200);
    BrokenResource.door.countDown();
    assertThat(slow).allMatch(it -> it.join() == 200);
    assertThat(peace("IND").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> peace(String organisation) {
    return Door.knock("GET", "/v1/accidents/own?kind=NONE").as(organisation, "toys:read").answer();
  }

  @Test
  void who_comes_on_top_of_what_can_be_answered_is_asked_to_come_back() {
    var slow =
        IntStream.range(0, 3)
            .mapToObj(_ -> Door.knock("GET", "/v1/accidents?kind=SLOW"))
            .map(door -> CompletableFuture.supplyAsync(() -> letIn(door)))
            .toList();
    HttpResponse<String> refused;
    do {
      refused = Door.knock("GET", "/v1/toys/colours").answer();
    } while (refused.statusCode() == 200);

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.headers().firstValue("Business-Date")).contains("2021-12-31");
    BrokenResource.door.countDown();
    assertThat(slow).allMatch(it -> it.join() == 200);
    assertThat(Door.knock("GET", "/v1/toys/colours").answer().statusCode()).isEqualTo(200);
  }

  @Test
  @Timeout(60)
  void a_body_for_which_others_leave_no_room_is_asked_to_come_back() throws IOException {
    try (var one = new HalfSent("IND", " ".repeat(20_000))) {
      HttpResponse<String> refused;
      do {
        one.againIfAnswered();
        refused = nonsense("COA", 30_000);
      } while (!refused.body().contains("Too many large bodies at once."));

      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).contains("1");
      assertThat(nonsense("COA", 10).statusCode()).as("a small one").isEqualTo(400);
      assertThat(one.end()).startsWith("HTTP/1.1 400");
    }
    HttpResponse<String> alone;
    do {
      alone = nonsense("COA", 60_000);
    } while (alone.statusCode() == 503);
    assertThat(alone.statusCode()).isEqualTo(400);
  }

  @Test
  @Timeout(60)
  void who_goes_away_before_the_end_of_his_body_leaves_his_room() throws IOException {
    try (var one = new HalfSent("IND", " ".repeat(20_000))) {
      while (nonsense("COA", 30_000).statusCode() != 503) {
        one.againIfAnswered();
      }
    }
    HttpResponse<String> next;
    do {
      next = nonsense("COA", 30_000);
    } while (next.statusCode() == 503);
    assertThat(next.statusCode()).isEqualTo(400);
  }

  @Test
  @Timeout(60)
  void who_takes_nothing_of_an_answer_any_more_leaves_his_room_and_so_does_who_goes_away()
      throws IOException {
    var stalled = endless(3);
    while (peace("COA").statusCode() == 503) {
      // nobody closes them here
    }
    for (var each : stalled) {
      each.close();
    }
    for (var each : endless(3)) {
      each.close();
    }
    while (peace("COA").statusCode() == 503) {
      // until one of them is gone
    }
  }

  private static HttpResponse<String> nonsense(String organisation, int length) {
    return Door.knock("POST", "/v1/toys")
        .as(organisation, "toys:write")
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .json("{\"nonsense\": 1}" + " ".repeat(length))
        .answer();
  }

  /// Answers without end, of which no more is read than that they have begun.
  private static List<Socket> endless(int count) throws IOException {
    var begun = new ArrayList<Socket>();
    while (begun.size() < count) {
      var socket = door();
      send(
          socket,
          "GET /v1/accidents/list?until=%d HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\n\r\n"
              .formatted(Integer.MAX_VALUE));
      if (firstLine(socket).startsWith("HTTP/1.1 200")) {
        begun.add(socket);
      } else {
        socket.close();
      }
    }
    return begun;
  }

  private static Socket door() throws IOException {
    var door = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
    return new Socket(door.getHost(), door.getPort());
  }

  private static void send(Socket connection, String text) throws IOException {
    connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String firstLine(Socket connection) throws IOException {
    return new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))
        .readLine();
  }

  /// A request of which the last byte of the body is not sent yet.
  private static final class HalfSent implements AutoCloseable {
    private final String organisation;
    private final String begun;
    private Socket socket;

    HalfSent(String organisation, String begun) throws IOException {
      this.organisation = organisation;
      this.begun = begun;
      socket = begin();
    }

    private Socket begin() throws IOException {
      var connection = door();
      var head =
          """
          POST /v1/toys HTTP/1.1
          Host: localhost
          Authorization: %s
          Idempotency-Key: %s
          Content-Type: application/json
          Content-Length: %d

          """
              .formatted(
                  TestTokens.bearer(organisation, "toys:write"),
                  UUID.randomUUID(),
                  begun.length() + 2)
              .replace("\n", "\r\n");
      send(connection, head + "{" + begun);
      return connection;
    }

    /// A probe may have taken its place.
    void againIfAnswered() throws IOException {
      if (socket.getInputStream().available() > 0) {
        socket.close();
        socket = begin();
      }
    }

    /// Sends the rest.
    ///
    /// @return the first line of the answer
    String end() throws IOException {
      send(socket, "}");
      return firstLine(socket);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /// One of the three may find our own probe in its place.
  private static int letIn(Door door) {
    var status = door.answer().statusCode();
    return status == 503 || status == 429 ? letIn(door) : status;
  }
}
