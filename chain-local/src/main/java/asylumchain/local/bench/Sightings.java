package asylumchain.local.bench;

import asylumchain.backends.Patience;
import asylumchain.local.demo.ChainClient;
import asylumchain.local.demo.Doors;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// How long it takes from the sending of an event until the backlog shows it, at a hundred events a
/// second, on cases that are registered for it. Visible is what reporting-service has applied: its
/// positions are read every few milliseconds. The first minute warms the services up and is not
/// counted: those that have run for a while have their code compiled.
record Sightings(Doors doors, Holdings holdings) {

  private static final int CASES = 100;
  private static final int A_SECOND = 100;
  private static final int SECONDS = 30;
  private static final int WARM_UP_SECONDS = 60;
  private static final int CLIENTS = 8;
  private static final Duration GLANCE = Duration.ofMillis(5);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private static final String POSITIONS =
      "select part, applied_seq from projection_position where source = 'case'";

  private static final String PLACE =
      """
      select part, seq from journal
       where subject_kind = 'case' and subject_id = ? and version > 1
       order by version
      """;

  /// Where an event stands in the journal.
  private record Place(int part, long seq) {

    boolean isIn(Glance glance) {
      return glance.applied().getOrDefault(part, 0L) >= seq;
    }
  }

  /// How far reporting-service was at a moment.
  private record Glance(long at, Map<Integer, Long> applied) {}

  /// What was sent when, and what was visible when.
  private record Seen(Map<UUID, List<Long>> sent, List<Glance> glances) {
    Seen() {
      this(new ConcurrentHashMap<>(), Collections.synchronizedList(new ArrayList<>()));
    }
  }

  /// Prints what it took, while questions are asked.
  void print(Readers readers, PrintStream out) throws SQLException {
    var client = new ChainClient(doors.tokenFile());
    var day =
        LocalDate.parse(
                client
                    .get(doors.reporting().resolve("/v1/freshness"))
                    .path("businessDate")
                    .asText())
            .minusDays(1);
    readers.during(() -> write(client, day, WARM_UP_SECONDS, new Seen()));
    var seen = new Seen();
    var asked = readers.during(() -> write(client, day, SECONDS, seen));
    var waits = waits(seen);
    out.printf(
        Locale.ROOT,
        "%n%,d events at %d a second: visible after p50 %.0f ms, p99 %.0f ms, at most %.0f ms;"
            + " meanwhile %,d questions, p50 %.1f ms, p99 %.1f ms%n",
        waits.size(),
        A_SECOND,
        Readers.percentile(waits, 0.5),
        Readers.percentile(waits, 0.99),
        waits.getLast(),
        asked.size(),
        Readers.percentile(asked, 0.5),
        Readers.percentile(asked, 0.99));
  }

  private UUID register(ChainClient client, LocalDate day) {
    var key = UUID.randomUUID().toString();
    // of somebody whom no other measurement has met
    long number = ThreadLocalRandom.current().nextLong(8_000_000_000L, 9_000_000_000L);
    var location =
        client
            .post(
                doors.cases().resolve("/v1/cases"),
                "application/json",
                key,
                BodyPublishers.ofString(registration(number, day)))
            .location();
    return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
  }

  /// Sends each event when its turn has come, and watches until the last is seen.
  private void write(ChainClient client, LocalDate day, int seconds, Seen seen)
      throws InterruptedException, SQLException {
    var cases = new ArrayList<UUID>();
    for (int i = 0; i < CASES; i++) {
      cases.add(register(client, day));
    }
    var next = new AtomicInteger();
    long begun = System.nanoTime();
    var clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      for (int i = 0; i < CLIENTS; i++) {
        var _ = clients.submit(() -> send(client, cases, day, seconds, seen.sent(), next, begun));
      }
      clients.shutdown();
      var database = holdings.in("reporting");
      while (!clients.isTerminated()) {
        seen.glances().add(glance(database));
        LockSupport.parkNanos(GLANCE.toNanos());
      }
      var places = places(seen.sent().keySet());
      if (!Patience.until(() -> isSeen(database, places, seen.glances()), LIMIT)) {
        throw new IllegalStateException("not visible after " + LIMIT);
      }
    } finally {
      clients.shutdownNow();
    }
  }

  private void send(
      ChainClient client,
      List<UUID> cases,
      LocalDate day,
      int seconds,
      Map<UUID, List<Long>> sent,
      AtomicInteger next,
      long begun) {
    int number;
    while ((number = next.getAndIncrement()) < A_SECOND * seconds) {
      var turn = begun + number * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
      for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      var caseId = cases.get(number % CASES);
      var planned = day.plusDays(1 + number / CASES);
      sent.computeIfAbsent(caseId, _ -> Collections.synchronizedList(new ArrayList<>()))
          .add(System.nanoTime());
      client.change(
          doors.cases().resolve("/v1/cases/" + caseId + "/events"),
          "application/json",
          BodyPublishers.ofString(planned(day, planned)));
    }
  }

  private static Glance glance(Connection database) {
    try (var statement = database.prepareStatement(POSITIONS);
        var rows = statement.executeQuery()) {
      var applied = new HashMap<Integer, Long>();
      while (rows.next()) {
        applied.put(rows.getInt(1), rows.getLong(2));
      }
      return new Glance(System.nanoTime(), applied);
    } catch (SQLException e) {
      throw new IllegalStateException("the positions cannot be read", e);
    }
  }

  /// Where the events of these cases stand in the journal, in the order in which they were sent.
  private Map<UUID, List<Place>> places(Collection<UUID> cases) throws SQLException {
    var places = new HashMap<UUID, List<Place>>();
    try (var statement = holdings.in("cases").prepareStatement(PLACE)) {
      for (var caseId : cases) {
        statement.setObject(1, caseId);
        try (var rows = statement.executeQuery()) {
          var found = new ArrayList<Place>();
          while (rows.next()) {
            found.add(new Place(rows.getInt(1), rows.getLong(2)));
          }
          places.put(caseId, found);
        }
      }
    }
    return places;
  }

  /// Looks once more; says whether all is applied.
  private static boolean isSeen(
      Connection database, Map<UUID, List<Place>> places, List<Glance> glances) {
    var now = glance(database);
    glances.add(now);
    return places.values().stream().flatMap(List::stream).allMatch(place -> place.isIn(now));
  }

  /// In milliseconds, the shortest first.
  private List<Double> waits(Seen seen) throws SQLException {
    var waits = new ArrayList<Double>();
    for (var one : places(seen.sent().keySet()).entrySet()) {
      var moments = Objects.requireNonNull(seen.sent().get(one.getKey()));
      if (moments.size() != one.getValue().size()) {
        throw new IllegalStateException("not every event was taken");
      }
      for (int i = 0; i < moments.size(); i++) {
        var place = one.getValue().get(i);
        var first = seen.glances().stream().filter(place::isIn).findFirst().orElseThrow();
        waits.add((first.at() - moments.get(i)) / 1e6);
      }
    }
    Collections.sort(waits);
    return waits;
  }

  private static String registration(long number, LocalDate day) {
    return """
    {"person": {"vNumber": "%1$d", "familyName": "Vries", "givenNames": "Sam",
                "birthDate": "1990-05-01", "sex": "F", "nationality": "SYR"},
     "event": {"type": "application-lodged", "occurredOn": "%2$s", "applicationKind": "FIRST",
               "unit": "REGULAR_DESK"}}
    """
        .formatted(number, day);
  }

  private static String planned(LocalDate day, LocalDate on) {
    return """
    {"type": "interview-planned", "occurredOn": "%1$s", "plannedOn": "%2$s"}
    """
        .formatted(day, on);
  }
}
