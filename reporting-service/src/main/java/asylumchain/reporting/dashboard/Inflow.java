package asylumchain.reporting.dashboard;

import asylumchain.kit.projection.FreshnessView;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// How fast rows of the sources come in, from one look to the next.
final class Inflow {

  /// Rows a second. What people bring in is less, a change of law and a load are more.
  private static final long FLOOD = 500;

  private @Nullable Look last;
  private boolean flood;

  private record Look(long rows, long at) {}

  /// @param at nanoseconds of whatever clock the other looks go by
  void see(FreshnessView fresh, long at) {
    var look =
        new Look(fresh.sources().stream().mapToLong(FreshnessView.Position::appliedSeq).sum(), at);
    if (last != null && at > last.at) {
      flood = (look.rows - last.rows) * TimeUnit.SECONDS.toNanos(1) > FLOOD * (at - last.at);
    }
    last = look;
  }

  /// Whether more came between the last two looks than people bring in.
  boolean isFlood() {
    return flood;
  }
}
