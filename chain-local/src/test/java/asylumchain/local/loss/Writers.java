package asylumchain.local.loss;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Sixteen programs that report interviews on the same ten cases, all at once, each insisting on
/// its own fact under one key, at either process, until it is acknowledged.
final class Writers implements AutoCloseable {

  private static final int CASES = 10;
  private static final int PROGRAMS = 16;
  private static final Duration INSISTENCE = Duration.ofMinutes(3);
  private static final AtomicInteger V_NUMBERS = new AtomicInteger(710_000_000);

  private final ExecutorService threads = Executors.newFixedThreadPool(PROGRAMS);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final AtomicInteger next = new AtomicInteger();
  private final List<URI> doors;
  private final String token;
  private final int perCase;
  private final List<UUID> cases;
  private final List<Future<?>> programs;
  private volatile boolean mayStop;

  /// Registers ten cases and starts to write.
  ///
  /// @param perCase how many facts each case gets at least
  Writers(List<URI> doors, String token, int perCase) {
    this.doors = doors;
    this.token = token;
    this.perCase = perCase;
    this.cases = IntStream.range(0, CASES).mapToObj(_ -> register()).toList();
    this.programs =
        IntStream.range(0, PROGRAMS).<Future<?>>mapToObj(_ -> threads.submit(this::write)).toList();
  }

  /// A fact that the service promised to have written down.
  ///
  /// @param plannedOn no other fact on this case has the same
  record Acknowledged(UUID caseId, int version, LocalDate plannedOn) {}

  List<UUID> cases() {
    return cases;
  }

  /// How often a fact had to be offered again.
  int repeated() {
    return repeated.get();
  }

  /// Waits until so many more facts are acknowledged.
  void awaitMore(int more) {
    int enough = accepted.get() + more;
    assertThat(Patience.until(() -> accepted.get() >= enough || anyEnded(), INSISTENCE))
        .as("writers go on")
        .isTrue();
  }

  /// Lets everybody come to the end; returns all that was acknowledged.
  List<Acknowledged> finish() throws Exception {
    mayStop = true;
    for (var program : programs) {
      program.get();
    }
    return List.copyOf(acknowledged);
  }

  private boolean anyEnded() {
    return programs.stream().anyMatch(Future::isDone);
  }

  private void write() {
    for (int i = next.getAndIncrement(); !mayStop || i < perCase * CASES; ) {
      insist(cases.get(i % CASES), i);
      i = next.getAndIncrement();
    }
  }

  private void insist(UUID caseId, int number) {
    var tried = new AtomicInteger(number / CASES);
    assertThat(Patience.until(() -> offered(caseId, number, tried.getAndIncrement()), INSISTENCE))
        .as("fact " + number + " is acknowledged")
        .isTrue();
  }

  private boolean offered(UUID caseId, int number, int tried) {
    var plannedOn = LocalDate.of(2021, 6, 1).plusDays(number / CASES);
    var body =
        "{\"type\":\"interview-planned\",\"occurredOn\":\"2021-05-01\",\"plannedOn\":\"%s\"}"
            .formatted(plannedOn);
    var path = "/v1/cases/" + caseId + "/events";
    var answer = post(doors.get(tried % doors.size()).resolve(path), caseId + "-" + number, body);
    if (answer == null) {
      repeated.incrementAndGet();
      return false;
    }
    var tag = answer.headers().firstValue("ETag").orElseThrow();
    var version = Integer.parseInt(tag.replace("\"", ""));
    acknowledged.add(new Acknowledged(caseId, version, plannedOn));
    accepted.incrementAndGet();
    return true;
  }

  private UUID register() {
    int number = V_NUMBERS.incrementAndGet();
    var body =
        """
        {"person":{"vNumber":"7%d","familyName":"Kwetal","givenNames":"Zwartwit",\
        "birthDate":"1987-03","sex":"M","nationality":"ERI"},\
        "event":{"type":"application-lodged","occurredOn":"2021-03-01",\
        "applicationKind":"FIRST","unit":"REGULAR_DESK"}}\
        """
            .formatted(number);
    var answer = post(doors.getFirst().resolve("/v1/cases"), "registration-" + number, body);
    assertThat(answer).as("a quiet service registers a case").isNotNull();
    var location = answer.headers().firstValue("Location").orElseThrow();
    return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
  }

  /// The acknowledgement; `null` when the same has to be asked again.
  private @Nullable HttpResponse<String> post(URI where, String key, String body) {
    var request =
        HttpRequest.newBuilder(where)
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("If-Match", "*")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() == 201) {
        return response;
      }
      var again =
          response.statusCode() >= 500
              || (response.statusCode() == 409 && response.body().contains("version"));
      assertThat(again).as(response.statusCode() + " " + response.body()).isTrue();
      return null;
    } catch (IOException away) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    http.shutdownNow();
  }
}
