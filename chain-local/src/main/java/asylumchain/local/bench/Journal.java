package asylumchain.local.bench;

import asylumchain.backends.LocalPostgres;
import asylumchain.backends.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;

/// How fast the journal takes events, beside an insert without lock, order, chain or gaplessness.
/// Both take turns on the same server, with real commits.
public final class Journal {

  private static final int ROUNDS = 3;
  private static final Duration ROUND = Duration.ofSeconds(5);

  private Journal() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var home = Files.createTempDirectory("chain-bench");
    try (var server = LocalPostgres.lasting(home, Ports.free()).start()) {
      var table = new JournalBench(server.database("bench"));
      table.create();
      measure(table, "one event per transaction", 12, 1);
      measure(table, "500 events per transaction", 2, 500);
    } finally {
      Scratch.remove(home);
    }
  }

  private static void measure(JournalBench table, String what, int writers, int perTransaction)
      throws SQLException {
    System.out.printf("%n%s, %d writers, %d partitions%n", what, writers, JournalBench.PARTITIONS);
    System.out.printf("  %-10s %18s %18s%n", "round", "unprotected", "journal");
    var plain = 0d;
    var guarded = 0d;
    for (int round = 1; round <= ROUNDS; round++) {
      var unprotected = table.rate(JournalBench.Way.UNPROTECTED, writers, perTransaction, ROUND);
      var journal = table.rate(JournalBench.Way.JOURNAL, writers, perTransaction, ROUND);
      System.out.printf("  %-10d %,16.0f/s %,16.0f/s%n", round, unprotected, journal);
      plain += unprotected / ROUNDS;
      guarded += journal / ROUNDS;
    }
    System.out.printf(
        "  %-10s %,16.0f/s %,16.0f/s   %.0f %%%n", "mean", plain, guarded, 100 * guarded / plain);
  }
}
