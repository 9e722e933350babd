package asylumchain.kit.verification;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A database put back from a copy, as an operator wrote it down outside the database. The number
/// of the generation alone vouches for nothing: whoever can write the journal can write that too.
///
/// @param generation the one that began with it; from 2 on
/// @param keptUntil up to when the copy had everything: heads published until then must agree
/// @param putBackAt when the service began to work on it; not before `keptUntil`
/// @param by who did it
/// @param reason why, in one's own words
public record Restoration(
    int generation, Instant keptUntil, Instant putBackAt, String by, String reason) {

  /// @throws IllegalArgumentException for a first generation, or moments in the wrong order
  /// @throws NullPointerException if something is left out
  public Restoration {
    Objects.requireNonNull(keptUntil, "keptUntil");
    Objects.requireNonNull(putBackAt, "putBackAt");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(reason, "reason");
    if (generation < 2) {
      throw new IllegalArgumentException("a restoration begins generation 2 or a later one");
    }
    if (putBackAt.isBefore(keptUntil)) {
      throw new IllegalArgumentException("putBackAt lies before keptUntil");
    }
  }

  /// Whether a head had to get lost with it.
  ///
  /// @param standing the generation of the row that stands in its place; `null` where none stands
  boolean explains(Head head, @Nullable Integer standing) {
    return head.generation() < generation
        && head.at().isAfter(keptUntil)
        && !head.at().isAfter(putBackAt)
        && (standing == null || standing >= generation);
  }
}
