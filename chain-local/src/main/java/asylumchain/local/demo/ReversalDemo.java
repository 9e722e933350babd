package asylumchain.local.demo;

import asylumchain.local.scenario.ReversalScenario;
import asylumchain.local.scenario.TaskforceScenario.Written;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Locale;

/// June 2025, played again: looks at what taking two decrees back would change, takes them back,
/// and compares the backlog before and after. Ends with 0 when 18,250 cases changed, else with 1.
public final class ReversalDemo {

  private static final String WITHDRAWAL = "{\"by\": \"IB 2025/28\", \"with\": [\"WBV-2025\"]}";

  private final ChainClient client;
  private final Doors doors;
  private final LawChange law;
  private final PrintStream out;

  ReversalDemo(Doors doors, PrintStream out) {
    this.doors = doors;
    this.client = new ChainClient(doors.tokenFile());
    this.law = new LawChange(client, doors);
    this.out = out;
  }

  public static void main(String[] words) throws IOException {
    try {
      var demo = new ReversalDemo(Doors.of(System.getenv()), System.out);
      demo.load(new ReversalScenario(1, 0));
      System.exit(demo.takeBack() ? 0 : 1);
    } catch (ServiceAway | Refused | IllegalStateException failure) {
      System.out.println();
      System.err.println("chain: " + failure.getMessage());
      System.exit(1);
    }
  }

  LawChange law() {
    return law;
  }

  /// Brings the cases in and waits until they are visible.
  ///
  /// @return how many
  int load(ReversalScenario scenario) throws IOException {
    var file = Files.createTempFile("scenario-", ".ndjson");
    try {
      Written written;
      try (var stream = Files.newOutputStream(file)) {
        written = scenario.write(stream);
      }
      out.printf(Locale.ROOT, "  %,d cases · %,d events%n", written.cases(), written.events());
      var taken =
          new Load(client, doors).run(file, written, new ProgressBar(out, false, "loading"));
      untilVisible();
      if (taken.refused() > 0) {
        throw new IllegalStateException("%,d lines were refused".formatted(taken.refused()));
      }
      return written.cases();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /// Waits until all that was said is visible in the backlog.
  void untilVisible() {
    new Visibility(client, doors).await(new ProgressBar(out, false, "until all is visible"));
  }

  /// Whether as many cases changed as were published.
  boolean takeBack() {
    return takeBack("WBV-2023-26", "?with=WBV-2025", WITHDRAWAL) == ReversalScenario.OPEN;
  }

  /// Looks at what taking a decree back would change, takes it back, and waits until that is
  /// visible.
  ///
  /// @param with others that are taken back with it, as parameters of the preview
  /// @return how many cases changed
  long takeBack(String decree, String with, String withdrawal) {
    var before = law.backlog("");
    long asked = System.nanoTime();
    var preview = law.preview("/v1/decrees/" + decree + "/preview" + with, "");
    double looked = (System.nanoTime() - asked) / 1e9;
    long changed = preview.path("changed").asLong();
    out.printf(Locale.ROOT, "%n  preview in %.2f s: %,d cases would change%n", looked, changed);
    print(preview);

    long overdue = LawChange.count(before, "OVERDUE") + newlyOverdue(preview);
    var change = law.begin("/v1/decrees/" + decree + "/withdrawal", withdrawal);
    var done = law.done(change);
    out.printf(Locale.ROOT, "%n  taken back; all cases evaluated after %.1f s%n", change.seconds());
    law.untilOverdue(overdue);
    out.printf(Locale.ROOT, "  visible in the backlog after %.1f s%n", change.seconds());
    compare(before, law.backlog(""), done);
    return changed;
  }

  private static long newlyOverdue(JsonNode preview) {
    long count = 0;
    for (var line : preview.path("statuses")) {
      if (line.path("clock").asText().equals("decision-term")
          && line.path("after").asText().equals("OVERDUE")
          && !line.path("before").asText().equals("OVERDUE")) {
        count += line.path("cases").asLong();
      }
    }
    return count;
  }

  private void print(JsonNode preview) {
    for (var line : preview.path("shifts")) {
      out.printf(
          Locale.ROOT,
          "    %s %+d %s: %,d cases; last days %s … %s become %s … %s%n",
          line.path("clock").asText(),
          line.path("amount").asInt(),
          line.path("unit").asText().toLowerCase(Locale.ROOT),
          line.path("cases").asLong(),
          line.path("firstBefore").asText(),
          line.path("lastBefore").asText(),
          line.path("firstAfter").asText(),
          line.path("lastAfter").asText());
    }
    for (var group : preview.path("nationalities")) {
      out.printf(
          Locale.ROOT, "    %s %,d", group.path("code").asText(), group.path("cases").asLong());
    }
    out.println();
  }

  private void compare(JsonNode before, JsonNode after, JsonNode change) {
    out.printf(Locale.ROOT, "%n  %-14s %12s %12s%n", "awaiting", "before", "after");
    for (var status : new String[] {"IN_TERM", "OVERDUE"}) {
      out.printf(
          Locale.ROOT,
          "  %-14s %,12d %,12d%n",
          status.toLowerCase(Locale.ROOT).replace('_', ' '),
          LawChange.count(before, status),
          LawChange.count(after, status));
    }
    out.printf(
        "  known from %s, rule book %s%n",
        change.path("knownFrom").asText(), change.path("ruleBookVersion").asText());
  }
}
