package asylumchain.reporting.backlog.difference;

import asylumchain.reporting.backlog.counted.NumberParameters;
import asylumchain.reporting.backlog.difference.Difference.Side;
import asylumchain.reporting.backlog.difference.Differences.Wanted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of the cases that make a difference are looked for.
///
/// @param only the count that alone has them; `null`: either
/// @param reason only one count has them
record Sought(@Nullable Side only, Reason reason) {

  private static final String ONLY = "only";
  private static final List<String> SIDES = List.of(Side.ONE.name(), Side.OTHER.name());

  /// Those of one number, which one count alone has. What is wrong is kept with the parameters.
  static Sought ofOneNumber(NumberParameters asked) {
    return of(asked, asked.needed(ONLY, SIDES));
  }

  /// Any of them, as far as something is said of which. What is wrong is kept with the parameters.
  static Sought of(NumberParameters asked) {
    return of(asked, asked.oneOf(ONLY, SIDES));
  }

  private static Sought of(NumberParameters asked, @Nullable String only) {
    return new Sought(
        only == null || !SIDES.contains(only) ? null : Side.valueOf(only), Reason.of(asked));
  }

  /// Those in which a partner takes part; `null`: of all partners.
  Wanted wanted(@Nullable String partner) {
    return new Wanted(only, null, reason, partner);
  }
}
