package asylumchain.local.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The stock of some day, as known at some moment since, the last lodging at the latest, by any
/// three dimensions: at the door, and as plain SQL over a copy of the interval rows that lie in no
/// order. The copy is the connection's own and goes with it.
final class StockQuestions implements AutoCloseable {

  private static final int LEAST_COMPARED = 20;
  private static final Duration COMPARING = Duration.ofMinutes(2);

  private static final List<String> UNCLUSTERED =
      List.of(
          "create temporary table bench_interval as select * from backlog_interval order by"
              + " random()",
          "create index on bench_interval (valid_from, valid_to)",
          "analyze bench_interval");

  /// Days on which there is a stock: not the first tenth of the lodgings, when it still grows.
  private static final String DAYS =
      """
      select percentile_disc(0.1) within group (order by lodged_on), max(lodged_on)
        from backlog_interval
       where valid_from = lodged_on
      """;

  private final URI door;
  private final List<Asked> all = new ArrayList<>();

  private record Asked(Dimensions by, LocalDate day, Instant moment, PreparedStatement statement) {}

  /// Draws questions.
  ///
  /// @param reporting where the service answers
  /// @param database of reporting-service, with its tables in the search path
  StockQuestions(URI reporting, Connection database, int many, Random random) throws SQLException {
    this.door = reporting;
    try (var statement = database.createStatement()) {
      for (var change : UNCLUSTERED) {
        statement.execute(change);
      }
      try (var days = statement.executeQuery(DAYS)) {
        days.next();
        var first = days.getObject(1, LocalDate.class);
        var last = days.getObject(2, LocalDate.class);
        for (int i = 0; i < many; i++) {
          var day = LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay()));
          var known = day.plusDays(random.nextInt(400));
          all.add(asked(database, Dimensions.any(random), day, known.isAfter(last) ? last : known));
        }
      }
    }
  }

  private static String count(String columns) {
    return """
    select %s, count(*)
      from bench_interval
     cross join (select cast(? as date) as day) asked
     cross join lateral (select coalesce(lodged_on, made_on) as since) age
     where valid_from <= ? and valid_to > ? and known_from <= ? and known_to > ?
       and stage in ('RESPONSIBILITY', 'LODGED', 'INTERVIEW', 'INTENTION', 'DECISION_PENDING')
     group by 1, 2, 3
    """
        .formatted(columns);
  }

  private static Asked asked(Connection database, Dimensions by, LocalDate day, LocalDate known)
      throws SQLException {
    var moment = known.atTime(20, 0).atOffset(ZoneOffset.UTC);
    var statement = database.prepareStatement(count(by.columns()));
    statement.setObject(1, day);
    statement.setObject(2, day);
    statement.setObject(3, day);
    statement.setObject(4, moment);
    statement.setObject(5, moment);
    return new Asked(by, day, moment.toInstant(), statement);
  }

  /// Asks each question once at both, as many as there is time for; the answers have as many groups
  /// and cases.
  ///
  /// @return how many were compared
  /// @throws IllegalStateException where they differ
  int compare(Door door) throws SQLException {
    long end = System.nanoTime() + COMPARING.toNanos();
    int turn = 0;
    for (; turn < all.size() && (turn < LEAST_COMPARED || System.nanoTime() < end); turn++) {
      var answer = answer(door.text(atDoor(turn)));
      long groups = 0;
      long cases = 0;
      try (var rows = inSql(turn).executeQuery()) {
        while (rows.next()) {
          groups++;
          cases += rows.getLong(4);
        }
      }
      if (answer.path("groups").size() != groups || answer.path("total").asLong() != cases) {
        throw new IllegalStateException(
            "%s: %,d groups and %,d cases at the door, %,d and %,d in SQL"
                .formatted(
                    atDoor(turn),
                    answer.path("groups").size(),
                    answer.path("total").asLong(),
                    groups,
                    cases));
      }
    }
    return turn;
  }

  private static JsonNode answer(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + text, e);
    }
  }

  URI atDoor(int turn) {
    var asked = all.get(turn % all.size());
    return URI.create(
        "%s/v1/backlog?groupBy=%s&asOf=%s&knownAt=%s"
            .formatted(
                door,
                URLEncoder.encode(asked.by().parameter(), StandardCharsets.UTF_8),
                asked.day(),
                URLEncoder.encode(asked.moment().toString(), StandardCharsets.UTF_8)));
  }

  PreparedStatement inSql(int turn) {
    return all.get(turn % all.size()).statement();
  }

  @Override
  public void close() throws SQLException {
    for (var asked : all) {
      asked.statement().close();
    }
  }
}
