package asylumchain.reporting.backlog.difference;

import asylumchain.reporting.backlog.counted.NumberParameters;
import asylumchain.reporting.backlog.difference.Cause.Why;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What differences are looked for by what made them.
///
/// @param why as [Cause.Why] names it; `null`: whatever the reason
/// @param what of the reason; `null`: any
public record Reason(@Nullable String why, @Nullable String what) {

  private static final List<String> WHYS = Arrays.stream(Why.values()).map(Why::name).toList();

  /// As it stands in a question. What is wrong is kept with the parameters.
  public static Reason of(NumberParameters asked) {
    return new Reason(asked.oneOf("why", WHYS), asked.text("what"));
  }

  boolean holds(Cause cause) {
    return (why == null || cause.why().name().equals(why))
        && (what == null || cause.what().equals(what));
  }

  /// Whether all are looked for, whatever made them.
  boolean isAny() {
    return why == null && what == null;
  }

  /// Whether it takes the facts of a case to know that they made its difference.
  boolean mayLieInFacts() {
    return why == null || !WHYS.contains(why) || Why.valueOf(why).liesInFacts();
  }
}
