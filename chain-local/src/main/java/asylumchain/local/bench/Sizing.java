package asylumchain.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// `./chain bench sizing`: what the suite that runs holds, per case and for a million cases. Load
/// it first, for example by `./chain demo`.
public final class Sizing {

  private static final double MILLION = 1_000_000;
  private static final List<String> TOPICS = List.of("asylum.case.v1", "asylum.deadline.v1");
  private static final List<String> SERVICES =
      List.of("case-service", "deadline-service", "reporting-service");

  private final Holdings holdings;
  private final Path home;
  private final PrintStream out;

  private Sizing(Holdings holdings, Path home, PrintStream out) {
    this.holdings = holdings;
    this.home = home;
    this.out = out;
  }

  public static void main(String[] words) throws IOException, SQLException {
    var environment = System.getenv();
    var home = Path.of(environment.getOrDefault("CHAIN_HOME", ".chain"));
    try (var holdings = Holdings.ofTheSuite(environment)) {
      new Sizing(holdings, home, System.out).run();
    }
  }

  private void run() throws IOException, SQLException {
    long cases = holdings.cases();
    if (cases == 0) {
      throw new IllegalStateException("there is not one case; load some first: ./chain demo");
    }
    out.printf(
        Locale.ROOT,
        "%,d cases%n%n%-44s %14s %12s %16s%n",
        cases,
        "",
        "now",
        "per case",
        "per million");
    count("case events", holdings.events("cases"), cases);
    count("deadline events", holdings.events("deadlines"), cases);
    for (var database : List.of("cases", "deadlines", "reporting")) {
      bytes(database + ", journal with payloads", holdings.bytes(database, true), cases);
      bytes(database + ", the rest", holdings.bytes(database, false), cases);
    }
    for (var topic : TOPICS) {
      bytes("topic " + topic + ", one copy", topicBytes(topic), cases);
    }
    out.println();
    for (var service : SERVICES) {
      long pid = pid(service);
      out.printf(
          Locale.ROOT,
          "%-44s %,11d MB %,9d s of a processor since its start%n",
          service + ", resident",
          Memory.resident(Path.of("/proc/" + pid + "/status")) >> 20,
          worked(pid).toSeconds());
    }
  }

  private void count(String what, long number, long cases) {
    double each = (double) number / cases;
    out.printf(Locale.ROOT, "%-44s %,14d %12.2f %,16.0f%n", what, number, each, each * MILLION);
  }

  private void bytes(String what, long bytes, long cases) {
    double each = (double) bytes / cases;
    double gigabytes = each * MILLION / (1 << 30);
    out.printf(
        Locale.ROOT, "%-44s %,11d MB %,9.0f B %,13.1f GB%n", what, bytes >> 20, each, gigabytes);
  }

  /// Records only; the files that find them by number and by time are reserved, not filled.
  private long topicBytes(String topic) throws IOException {
    long sum = 0;
    try (var files = Files.walk(home.resolve("kafka"))) {
      for (var file : files.filter(it -> it.toString().endsWith(".log")).toList()) {
        var directory = file.getParent();
        if (directory != null && directory.getFileName().toString().startsWith(topic + "-")) {
          sum += Files.size(file);
        }
      }
    }
    return sum;
  }

  private long pid(String service) throws IOException {
    return Long.parseLong(Files.readString(home.resolve(service).resolve("pid")).split(" ", -1)[0]);
  }

  /// As the system tells; nothing where it does not.
  private static Duration worked(long pid) {
    return ProcessHandle.of(pid).flatMap(it -> it.info().totalCpuDuration()).orElse(Duration.ZERO);
  }
}
