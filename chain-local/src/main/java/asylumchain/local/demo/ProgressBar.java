package asylumchain.local.demo;

import java.io.PrintStream;
import java.util.Locale;

/// One line that grows; where the output is no terminal, a line for every tenth.
final class ProgressBar {

  private static final int WIDTH = 24;

  private final PrintStream out;
  private final boolean terminal;
  private final String title;
  private final long begun = System.nanoTime();
  private int tenths = -1;

  ProgressBar(PrintStream out, boolean terminal, String title) {
    this.out = out;
    this.terminal = terminal;
    this.title = title;
  }

  /// @param done out of `all`
  /// @param text what is counted, for example `12,000 cases · 60,123 events`
  void show(long done, long all, String text) {
    int tenth = (int) (all == 0 ? 10 : done * 10 / all);
    if (terminal) {
      out.print("\r" + line(done, all, text));
    } else if (tenth > tenths) {
      out.println(line(done, all, text));
    }
    tenths = Math.max(tenths, tenth);
    out.flush();
  }

  void end() {
    if (terminal) {
      out.println();
    }
  }

  double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }

  private String line(long done, long all, String text) {
    int full = (int) (all == 0 ? WIDTH : Math.min(WIDTH, done * WIDTH / all));
    return String.format(
        Locale.ROOT,
        "  %s: %s%s %s · %.0f s",
        title,
        "█".repeat(full),
        "░".repeat(WIDTH - full),
        text,
        seconds());
  }
}
