package asylumchain.local.demo;

import asylumchain.local.scenario.TaskforceScenario.Written;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Brings cases of somebody's making into the suite that runs, and waits until they are visible.
public final class InventedStock {

  private final Doors doors = Doors.of(System.getenv());
  private final ChainClient client = new ChainClient(doors.tokenFile());
  private final PrintStream out;

  public InventedStock(PrintStream out) {
    this.out = out;
  }

  /// Loads lines and prints how long that took; lines that are there already are passed over.
  ///
  /// @param cases how many lines there are
  /// @throws IllegalStateException if one is refused
  public void load(InputStream lines, int cases) throws IOException {
    var file = Files.createTempFile("stock-", ".ndjson");
    try {
      var written = new Written(cases, 0, 0, keep(lines, file));
      var bar = new ProgressBar(out, false, "loading");
      var load = new Load(client, doors);
      var taken = load.run(file, written, bar);
      if (taken.refused() > 0) {
        throw new IllegalStateException("refused: " + load.refusals(file, written));
      }
      new Visibility(client, doors).await(new ProgressBar(out, false, "until visible"));
      out.printf(
          Locale.ROOT,
          "  %,d cases, %,d events: visible after %.1f s, %,.0f events/s%n",
          taken.taken(),
          taken.events(),
          bar.seconds(),
          taken.events() / bar.seconds());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /// Writes the lines to a file; returns their SHA-256.
  private static String keep(InputStream lines, Path file) throws IOException {
    try (var hashed = new DigestInputStream(lines, MessageDigest.getInstance("SHA-256"));
        var written = Files.newOutputStream(file)) {
      hashed.transferTo(written);
      return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
