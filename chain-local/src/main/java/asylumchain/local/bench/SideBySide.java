package asylumchain.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;

/// A question at a door and the same in SQL, in turn, so that whatever else the machine does falls
/// on both. The first turns warm up and are not counted.
///
/// @param token who asks at the door
record SideBySide(String token) {

  static final String HEADING =
      String.format(
          Locale.ROOT,
          "%-50s %10s %10s %10s %10s %8s",
          "milliseconds",
          "door p50",
          "door p99",
          "SQL p50",
          "SQL p99",
          "p50 / p50");

  private static final int WARM_UP = 60;
  private static final int TURNS = 300;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// Makes the statement of a turn; the caller closes it in the end.
  interface Statements {
    PreparedStatement of(int turn) throws SQLException;
  }

  /// Asks, and prints what it took.
  ///
  /// @throws IllegalStateException if the door refuses, or answers nothing
  void ask(String title, IntFunction<URI> door, Statements sql) throws SQLException {
    var doors = new double[TURNS];
    var statements = new double[TURNS];
    for (int turn = -WARM_UP; turn < TURNS; turn++) {
      double atDoor = atDoor(door.apply(turn + WARM_UP));
      double inSql = inSql(sql.of(turn + WARM_UP));
      if (turn >= 0) {
        doors[turn] = atDoor;
        statements[turn] = inSql;
      }
    }
    Arrays.sort(doors);
    Arrays.sort(statements);
    System.out.printf(
        Locale.ROOT,
        "%-50s %10.1f %10.1f %10.1f %10.1f %8.1f%n",
        title,
        doors[TURNS / 2],
        doors[TURNS * 99 / 100],
        statements[TURNS / 2],
        statements[TURNS * 99 / 100],
        doors[TURNS / 2] / statements[TURNS / 2]);
  }

  private double atDoor(URI where) {
    var request = HttpRequest.newBuilder(where).header("Authorization", "Bearer " + token).build();
    try {
      long begun = System.nanoTime();
      var answer = HTTP.send(request, BodyHandlers.ofString());
      double taken = (System.nanoTime() - begun) / 1e6;
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            where + " answers " + answer.statusCode() + " " + answer.body());
      }
      return taken;
    } catch (IOException e) {
      throw new IllegalStateException(
          where + " does not answer; does the suite run? ./chain up", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// To the last row.
  private static double inSql(PreparedStatement statement) throws SQLException {
    long begun = System.nanoTime();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        rows.getObject(1);
      }
    }
    return (System.nanoTime() - begun) / 1e6;
  }
}
