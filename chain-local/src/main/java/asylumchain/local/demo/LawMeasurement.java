package asylumchain.local.demo;

import asylumchain.local.scenario.ReversalScenario;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/// How fast a change of law is looked at, applied and visible, on a running suite: the reversal of
/// June 2025 in services just started, a decree on many cases, beside a bare `COPY` of the same
/// journal rows, and the reversal again in services that have changed the law before.
public final class LawMeasurement {

  private static final String DECREE =
      """
      {"id": "BENCH-2021", "name": "a decree on everything lodged in 2021", "ground": "42(4)(b)",
       "months": 9, "inForceOn": "2021-01-01", "lodgedFrom": "2021-01-01",
       "lodgedUntil": "2021-12-31"}
      """;

  private static final String AGAIN =
      """
      {"id": "BENCH-AGAIN", "name": "what was taken back, decided again", "ground": "42(4)(b)",
       "months": 9, "inForceOn": "2024-01-01", "lodgedFrom": "2024-01-01",
       "lodgedUntil": "2025-06-27"}
      """;

  private final Doors doors = Doors.of(System.getenv());
  private final CopyBaseline baseline = CopyBaseline.ofDeadlines(System.getenv());
  private final PrintStream out;

  public LawMeasurement(PrintStream out) {
    this.out = out;
  }

  /// Loads, looks, changes, and prints what each took. Returns when the services are at rest.
  ///
  /// @param many cases lodged in 2021, that the decree covers
  public void run(int many) throws IOException {
    var demo = new ReversalDemo(doors, out);
    demo.load(new ReversalScenario(1, many));
    demo.takeBack();

    decide(demo, DECREE, "BENCH-2021");
    decide(demo, AGAIN, "BENCH-AGAIN");
    out.printf("%n  the same taken back in services that have changed the law before:%n");
    var again = demo.takeBack("BENCH-AGAIN", "", "{\"by\": \"BENCH\"}");
    if (again != ReversalScenario.OPEN) {
      throw new IllegalStateException("another reversal: it moved %,d cases".formatted(again));
    }
    baseline.print(out);
  }

  /// A decree from its preview to the last case, and how many rows of the journal it takes.
  private void decide(ReversalDemo demo, String decree, String id) {
    var law = demo.law();
    long rowsBefore = baseline.rows();
    var asked = System.nanoTime();
    var preview = law.preview("/v1/decrees/preview", decree);
    out.printf(
        Locale.ROOT,
        "%n  a decree: preview of %,d cases in %.2f s, %,d would change%n",
        preview.path("looked").asLong(),
        (System.nanoTime() - asked) / 1e9,
        preview.path("changed").asLong());
    law.propose("/v1/decrees", decree);
    var change = law.begin("/v1/decrees/" + id + "/application", "");
    law.done(change);
    double seconds = change.seconds();
    long rows = baseline.rows() - rowsBefore;
    out.printf(
        Locale.ROOT,
        "  applied to %,d cases in %.1f s: %,.0f cases/s, %,d journal rows, %,.0f rows/s%n",
        preview.path("changed").asLong(),
        seconds,
        preview.path("changed").asLong() / seconds,
        rows,
        rows / seconds);
    demo.untilVisible();
  }
}
