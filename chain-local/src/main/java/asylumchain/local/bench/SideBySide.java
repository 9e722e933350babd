package asylumchain.local.bench;

import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.function.IntFunction;

/// A question at a door and the same in SQL, in turn, so that whatever else the machine does falls
/// on both: three hundred turns, or what two minutes hold where the SQL is slow. The first turns
/// warm both up and are not counted. Beside it, in the same run, the door alone.
///
/// @param door asks as somebody
record SideBySide(Door door) {

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

  private static final int TURNS = 300;
  private static final int LEAST_TURNS = 50;
  private static final Duration TURNS_TIME = Duration.ofMinutes(2);
  private static final int WARM_UP = 10;
  private static final Duration WARM_UP_TIME = Duration.ofSeconds(15);

  /// Makes the statement of a turn; the caller closes it in the end.
  interface Statements {
    PreparedStatement of(int turn) throws SQLException;
  }

  /// Asks, and prints what it took.
  ///
  /// @throws IllegalStateException if the door refuses, or answers nothing
  void ask(String title, IntFunction<URI> where, Statements sql) throws SQLException {
    int first =
        SideBySide.<SQLException>warmUp(
            turn -> {
              door.milliseconds(where.apply(turn));
              inSql(sql.of(turn));
            });
    var doors = new ArrayList<Double>();
    var statements = new ArrayList<Double>();
    long end = System.nanoTime() + TURNS_TIME.toNanos();
    for (int i = 0; i < TURNS && (i < LEAST_TURNS || System.nanoTime() < end); i++) {
      doors.add(door.milliseconds(where.apply(first + i)));
      statements.add(inSql(sql.of(first + i)));
    }
    Collections.sort(doors);
    Collections.sort(statements);
    double atDoor = Readers.percentile(doors, 0.5);
    double inSql = Readers.percentile(statements, 0.5);
    System.out.printf(
        Locale.ROOT,
        "%-50s %10.1f %10.1f %10.1f %10.1f %8.1f%n",
        title,
        atDoor,
        Readers.percentile(doors, 0.99),
        inSql,
        Readers.percentile(statements, 0.99),
        atDoor / inSql);
  }

  /// Asks at the door without a turn of SQL in between, and prints what it took: what somebody
  /// waits for while nobody reads whole tables beside him.
  ///
  /// @throws IllegalStateException if the door refuses, or answers nothing
  void alone(String title, IntFunction<URI> where) {
    int first = warmUp(turn -> door.milliseconds(where.apply(turn)));
    var doors = new ArrayList<Double>();
    for (int i = 0; i < TURNS; i++) {
      doors.add(door.milliseconds(where.apply(first + i)));
    }
    Collections.sort(doors);
    System.out.printf(
        Locale.ROOT,
        "%-50s %10.1f %10.1f%n",
        title,
        Readers.percentile(doors, 0.5),
        Readers.percentile(doors, 0.99));
  }

  private interface Turn<E extends Exception> {
    void take(int turn) throws E;
  }

  /// A service that has run for a while has its code compiled.
  ///
  /// @return how many turns that took
  private static <E extends Exception> int warmUp(Turn<E> each) throws E {
    long end = System.nanoTime() + WARM_UP_TIME.toNanos();
    int turn = 0;
    while (turn < WARM_UP || System.nanoTime() < end) {
      each.take(turn);
      turn++;
    }
    return turn;
  }

  /// To the last column of the last row, as a page has them all.
  private static double inSql(PreparedStatement statement) throws SQLException {
    long begun = System.nanoTime();
    try (var rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          rows.getObject(i);
        }
      }
    }
    return (System.nanoTime() - begun) / 1e6;
  }
}
