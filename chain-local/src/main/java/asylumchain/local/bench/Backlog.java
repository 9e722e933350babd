package asylumchain.local.bench;

import asylumchain.local.demo.Doors;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;

/// `./chain bench backlog`: the backlog by any three dimensions on any day at the door of the suite
/// that runs, beside the same as plain SQL over unclustered interval rows; how soon an event is
/// visible while that is asked; and a rebuild from the feeds while that is asked. Load the suite
/// first, for example by `./chain bench stock`.
public final class Backlog {

  private static final int QUESTIONS = 200;

  private Backlog() {}

  /// `[seed]`: of the questions; drawn and printed without it.
  public static void main(String[] words) throws IOException, SQLException, InterruptedException {
    var environment = System.getenv();
    long seed = words.length > 0 ? Long.parseLong(words[0]) : new Random().nextLong();
    var doors = Doors.of(environment);
    try (var holdings = Holdings.ofTheSuite(environment)) {
      var database = holdings.in("reporting");
      try (var statement = database.createStatement()) {
        statement.execute("set search_path to live, public");
      }
      System.out.printf(
          Locale.ROOT,
          "%,d cases, %,d case events, %,d interval rows; questions drawn with seed %d%n",
          holdings.cases(),
          holdings.events("cases"),
          holdings.number("reporting", "select count(*) from backlog_interval"),
          seed);
      var door = Asking.ofTheSuite(environment).as("IND");
      try (var questions =
          new StockQuestions(doors.reporting(), database, QUESTIONS, new Random(seed))) {
        System.out.printf(
            "%d answers alike at the door and in SQL%n%n%s%n",
            questions.compare(door), SideBySide.HEADING);
        var measured = new SideBySide(door);
        measured.alone("by three dimensions on any day", questions::atDoor);
        measured.ask("the same, in turn with SQL", questions::atDoor, questions::inSql);
        try (var readers = new Readers(door, questions)) {
          new Sightings(doors, holdings).print(readers, System.out);
          new RebuildBench(doors, Holdings.database(environment, "reporting"))
              .print(readers, System.out);
        }
      }
    }
  }
}
