package asylumchain.reporting.dashboard;

import asylumchain.kit.projection.FreshnessView;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// How fast rows of the sources come in: a flood is over when three seconds in a row brought fewer.
final class RowsComingIn {

  /// Rows a second. What people bring in is less, a change of law and a load are more.
  private static final long FLOOD = 500;

  private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int QUIET = 3;

  private @Nullable Look last;
  private int quiet = QUIET;

  private record Look(long rows, long at) {}

  /// To be called about once a second: what is seen sooner counts with the next look.
  ///
  /// @param at nanoseconds of whatever clock the other looks go by
  void see(FreshnessView fresh, long at) {
    var rows = fresh.sources().stream().mapToLong(FreshnessView.Position::appliedSeq).sum();
    if (last == null) {
      last = new Look(rows, at);
    } else if (at - last.at >= A_SECOND) {
      var flood = (rows - last.rows) * A_SECOND > FLOOD * (at - last.at);
      quiet = flood ? 0 : Math.min(QUIET, quiet + 1);
      last = new Look(rows, at);
    }
  }

  boolean isFlood() {
    return quiet < QUIET;
  }
}
