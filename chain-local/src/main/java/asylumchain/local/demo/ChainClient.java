package asylumchain.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Speaks JSON with the services.
public final class ChainClient {

  private static final Duration GLANCE = Duration.ofMillis(500);
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final ObjectMapper json = new ObjectMapper();
  private final Supplier<String> token;

  /// @param tokenFile read at each use: the launcher may renew it
  public ChainClient(Path tokenFile) {
    this(() -> read(tokenFile));
  }

  /// @param token the one to show, asked for at each use
  public ChainClient(Supplier<String> token) {
    this.token = token;
  }

  /// What was answered.
  ///
  /// @param location of what was made, relative or whole; empty if nothing was
  public record Answer(JsonNode body, String location) {}

  /// Reads.
  ///
  /// @throws ServiceAway if it does not answer now
  /// @throws Refused if it says no
  public JsonNode get(URI where) {
    return get(where, ANSWER_LIMIT);
  }

  /// The same where the answer may take longer.
  ///
  /// @throws ServiceAway if it does not answer within the limit
  /// @throws Refused if it says no
  public JsonNode get(URI where, Duration limit) {
    return send(request(where).GET().timeout(limit).build()).body();
  }

  /// Asks for something to be done, once: the same key a second time gives the first answer.
  ///
  /// @throws ServiceAway if it does not answer now
  /// @throws Refused if it says no
  public Answer post(URI where, String contentType, String idempotencyKey, BodyPublisher body) {
    return send(
        request(where)
            .header("Content-Type", contentType)
            .header("Idempotency-Key", idempotencyKey)
            .POST(body)
            .timeout(ANSWER_LIMIT.multipliedBy(10))
            .build());
  }

  /// Changes something that is there, whatever its version.
  ///
  /// @throws ServiceAway if it does not answer now
  /// @throws Refused if it says no
  public Answer change(URI where, String contentType, BodyPublisher body) {
    return send(
        request(where)
            .header("Content-Type", contentType)
            .header("If-Match", "*")
            .POST(body)
            .timeout(ANSWER_LIMIT)
            .build());
  }

  /// Whether something came to be so within the limit. Looks twice a second: the suite has better
  /// things to do than to answer.
  public static boolean watch(BooleanSupplier done, Duration limit) {
    return watch(done, limit, GLANCE);
  }

  /// The same, looking as often as is said.
  public static boolean watch(BooleanSupplier done, Duration limit, Duration glance) {
    var end = System.nanoTime() + limit.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(glance.toNanos());
    }
    return true;
  }

  /// The first answer of a service that may be away for a while.
  ///
  /// @throws ServiceAway if it stays away longer
  public static <T> T patiently(Duration limit, Supplier<T> question) {
    var answer = new AtomicReference<T>();
    var away = new AtomicReference<ServiceAway>(new ServiceAway("not asked"));
    boolean answered =
        watch(
            () -> {
              try {
                answer.set(question.get());
                return true;
              } catch (ServiceAway stillAway) {
                away.set(stillAway);
                return false;
              }
            },
            limit);
    if (!answered) {
      throw away.get();
    }
    return answer.get();
  }

  private HttpRequest.Builder request(URI where) {
    return HttpRequest.newBuilder(where)
        .header("Authorization", "Bearer " + token.get())
        .header("Accept", "application/json, application/problem+json");
  }

  private static String read(Path tokenFile) {
    try {
      return Files.readString(tokenFile).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("no token; does the suite run? ./chain up", e);
    }
  }

  private Answer send(HttpRequest request) {
    try {
      var response = http.send(request, BodyHandlers.ofString());
      int status = response.statusCode();
      if (status >= 500 || status == 429) {
        throw new ServiceAway(said(request, response));
      }
      if (status >= 300) {
        throw new Refused(status, said(request, response));
      }
      return new Answer(
          json.readTree(response.body()), response.headers().firstValue("Location").orElse(""));
    } catch (IOException e) {
      throw new ServiceAway(request.uri() + " does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceAway("interrupted", e);
    }
  }

  private static String said(HttpRequest request, HttpResponse<String> response) {
    return "%s %s: %d %s"
        .formatted(request.method(), request.uri(), response.statusCode(), response.body());
  }
}
