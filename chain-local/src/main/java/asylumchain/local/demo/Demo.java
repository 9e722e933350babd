package asylumchain.local.demo;

import asylumchain.local.scenario.Assumptions;
import asylumchain.local.scenario.Milestone;
import asylumchain.local.scenario.NetherlandsScenario;
import asylumchain.local.scenario.Scale;
import asylumchain.local.scenario.TaskforceScenario;
import asylumchain.local.scenario.TaskforceScenario.Written;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Loads a scenario, waits until the backlog shows it, and compares the figures with those
/// published. Ends with 0 when every milestone is met, else with 1.
public final class Demo {

  private final Doors doors;
  private final ChainClient client;
  private final PrintStream out;

  Demo(Doors doors, PrintStream out) {
    this.doors = doors;
    this.client = new ChainClient(doors.tokenFile());
    this.out = out;
  }

  /// `[taskforce|sample|netherlands-2015-2025] [--seed N] [--copy-baseline]`.
  public static void main(String[] words) throws IOException {
    var options = Options.of(words);
    if (options == null) {
      System.err.println(
          "chain: demo [taskforce|sample|netherlands-2015-2025] [--seed N] [--copy-baseline]");
      System.exit(2);
      return;
    }
    try {
      System.exit(new Demo(Doors.of(System.getenv()), System.out).run(options) ? 0 : 1);
    } catch (ServiceAway away) {
      System.out.println();
      System.err.println("chain: " + away.getMessage());
      System.err.println("chain: ./chain up, then ./chain demo again: the load goes on by itself");
      System.exit(1);
    } catch (Refused | IllegalStateException failure) {
      System.out.println();
      System.err.println("chain: " + failure.getMessage());
      System.exit(1);
    }
  }

  private boolean run(Options options) throws IOException {
    var file = Files.createTempFile("scenario-", ".ndjson");
    try {
      var written = write(options, file);
      boolean complete = load(options, file, written);
      var reporting = new Reporting(client, doors);
      if (options.netherlands()) {
        return netherlands(reporting) && complete;
      }
      if (!options.whole()) {
        out.println("  a sample has no milestones and no cohort; ./chain reset before the whole");
        boolean alike = new Reconciled(client, doors).print(out);
        pointers();
        return complete && alike;
      }
      reporting.freezeTaskforce();
      var table = MilestoneTable.ask(reporting, Milestone.shipped());
      out.println();
      table.print(out);
      assumptions(Assumptions.shipped());
      out.println();
      boolean alike = new Reconciled(client, doors).print(out);
      pointers();
      return complete && table.met() && alike;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Written write(Options options, Path file) throws IOException {
    try (var stream = Files.newOutputStream(file)) {
      var written =
          options.netherlands()
              ? new NetherlandsScenario(options.seed()).write(stream)
              : new TaskforceScenario(options.seed()).write(stream, options.step());
      out.printf(
          Locale.ROOT,
          "  scenario %s, seed %d: %,d cases · %,d events · SHA-256 %s%n",
          options.scenario(),
          options.seed(),
          written.cases(),
          written.events(),
          written.sha256());
      return written;
    }
  }

  /// Whether nothing was refused.
  private boolean load(Options options, Path file, Written written) throws IOException {
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    var bar = new ProgressBar(out, terminal, "loading scenario " + options.scenario());
    var load = new Load(client, doors);
    var taken = load.run(file, written, bar);
    var visible = new ProgressBar(out, terminal, "until the last case is visible");
    new Visibility(client, doors).await(visible);
    double seconds = bar.seconds();
    out.printf(
        Locale.ROOT,
        "  %,d cases taken, %,d already there, %,d refused; visible after %.1f s%n",
        taken.taken(),
        taken.alreadyTaken(),
        taken.refused(),
        seconds);
    if (taken.taken() > 0) {
      out.printf(Locale.ROOT, "  %,.0f events/s end to end%n", taken.events() / seconds);
    }
    if (options.copyBaseline()) {
      CopyBaseline.of(System.getenv()).print(out);
    }
    if (taken.refused() > 0) {
      out.println("  refused, for example: " + load.refusals(file, written));
    }
    return taken.refused() == 0;
  }

  /// Whether the flows of every year and every stock are those published.
  private boolean netherlands(Reporting reporting) {
    var years = YearTable.ask(reporting, Scale.WHOLE);
    years.print(out);
    var stocks = MilestoneTable.ask(reporting, Milestone.ofTheNetherlands(Scale.WHOLE));
    out.println();
    stocks.print(out);
    NotSimulated.shipped().print(out);
    assumptions(Assumptions.ofTheNetherlands());
    return years.met() && stocks.met();
  }

  private void assumptions(Assumptions made) {
    out.println();
    out.println("  Assumptions, where no source says:");
    made.all().forEach(one -> out.println("  - " + one.en()));
  }

  private void pointers() {
    out.printf(
        """

          dashboard: %1$s/   try:
          %3$s -H "Authorization: Bearer $(%2$s --partner ind --scopes backlog:read)" \\
            '%1$s/v1/backlog?definition=awaiting-first-decision&groupBy=termStatus'
          %3$s -H "Authorization: Bearer $(%2$s --partner ind --scopes backlog:read)" \\
            '%1$s/v1/backlog?definition=awaiting-first-decision&cohort=taskforce&asOf=2020-12-31&knownAt=2021-01-07T22:59:59Z'
          %3$s -H "Authorization: Bearer $(%2$s --partner ind --scopes backlog:read)" -H 'Accept: text/csv' \\
            '%1$s/v1/cohorts/taskforce/stock?from=2020-04-01&to=2021-12-31'
        """,
        said("CHAIN_PUBLIC_URL", doors.reporting().toString()),
        said("CHAIN_TOKEN_COMMAND", "./chain token"),
        said("CHAIN_CURL_COMMAND", "curl -s"));
  }

  private static String said(String setting, String usual) {
    return System.getenv().getOrDefault(setting, usual);
  }
}
