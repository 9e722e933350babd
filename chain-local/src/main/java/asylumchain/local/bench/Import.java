package asylumchain.local.bench;

import asylumchain.backends.LocalIssuer;
import asylumchain.backends.LocalKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.IntStream;

/// How fast an import takes cases in, committed and journalled, beside a bare `COPY` of the very
/// rows it wrote into the same tables with their indexes, on the same server, by a process that has
/// just started and by one that has run; and how much memory case-service takes for it at several
/// sizes.
public final class Import {

  private static final int USUAL = 20_000;
  private static final int SMALLEST = 1_000;

  private Import() {}

  /// `[--lines N]`, one case each; the sizes are N, a tenth and a hundredth of it, from 1,000 on.
  public static void main(String[] words) throws IOException, SQLException {
    if (words.length != 0 && !(words.length == 2 && words[0].equals("--lines"))) {
      System.err.println("chain: bench import [--lines N]");
      System.exit(2);
    }
    int lines = words.length == 0 ? USUAL : Integer.parseInt(words[1]);
    var home = Files.createTempDirectory("chain-bench");
    try (var kafka = LocalKafka.scratch().start()) {
      print(new ImportBench(kafka.bootstrapServers(), LocalIssuer.fresh(), home), lines);
    } finally {
      Scratch.remove(home);
    }
  }

  private static void print(ImportBench bench, int most) throws IOException, SQLException {
    System.out.printf(
        "%n%10s %-18s %8s %12s %14s %14s %7s %10s %9s%n",
        "lines",
        "in a process",
        "seconds",
        "rows",
        "import rows/s",
        "COPY rows/s",
        "share",
        "heap",
        "process");
    var sizes =
        IntStream.of(most / 100, most / 10, most)
            .filter(size -> size >= SMALLEST || size == most)
            .toArray();
    for (int size : sizes) {
      var run = bench.run(size);
      print(size, "just started", run.first(), run);
      print(size, "that has run", run.second(), run);
    }
  }

  private static void print(int lines, String process, double seconds, ImportBench.Run run) {
    System.out.printf(
        Locale.ROOT,
        "%,10d %-18s %8.1f %,12d %,14.0f %,14.0f %6.0f%% %,7d MB %,6d MB%n",
        lines,
        process,
        seconds,
        run.rows(),
        run.rows() / seconds,
        run.rows() / run.copySeconds(),
        100 * run.copySeconds() / seconds,
        run.memory().heapMegabytes(),
        run.memory().processMegabytes());
  }
}
