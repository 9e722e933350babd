package asylumchain.local.bench;

import asylumchain.backends.LocalPostgres;
import asylumchain.backends.Ports;
import asylumchain.local.bench.identity.DuplicateSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;

/// `./chain bench identity [--persons N]`: how many of those who are told twice are recognised, how
/// many others are shown, and how long one question takes. The persons are made up, always the
/// same.
public final class Identity {

  private static final int PERSONS = 100_000;

  private Identity() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var persons = persons(arguments);
    var home = Files.createTempDirectory("chain-bench");
    try (var server = LocalPostgres.lasting(home, Ports.free()).start()) {
      DuplicateSearch.run(server.database("identity"), persons);
    } finally {
      Scratch.remove(home);
    }
  }

  private static int persons(String[] arguments) {
    if (arguments.length == 0) {
      return PERSONS;
    }
    if (arguments.length == 2 && arguments[0].equals("--persons")) {
      return Integer.parseInt(arguments[1]);
    }
    throw new IllegalArgumentException("bench identity knows --persons N");
  }
}
