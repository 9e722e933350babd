package asylumchain.deadlines.law.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An amendment and what became of it.
///
/// @param proposedAt when it came in
/// @param applied how it entered the law; `null` while it is a proposal
public record LawChange(
    UUID id, Amendment amendment, Instant proposedAt, @Nullable Applied applied) {

  /// The same, for whoever knew what was known at a moment after it came in.
  public LawChange asKnownAt(Instant moment) {
    if (applied == null || applied.knownFrom.isAfter(moment)) {
      return new LawChange(id, amendment, proposedAt, null);
    }
    var finishedAt = applied.finishedAt;
    return finishedAt == null || !finishedAt.isAfter(moment)
        ? this
        : new LawChange(id, amendment, proposedAt, applied.unfinished());
  }

  /// How it entered the law.
  ///
  /// @param number its place among all that were applied, from 1
  /// @param knownFrom the one moment of knowledge from which it counts, in every case
  /// @param ruleBookVersion of the book that it made
  /// @param cases how many it could touch then
  /// @param finishedAt when the last of them had been evaluated; `null` while some are left
  public record Applied(
      int number,
      Instant knownFrom,
      String ruleBookVersion,
      long cases,
      @Nullable Instant finishedAt) {

    private Applied unfinished() {
      return new Applied(number, knownFrom, ruleBookVersion, cases, null);
    }
  }
}
