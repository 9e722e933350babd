package asylumchain.deadlines.law;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The law that this installation applies now: the files of its release, and what was decided here
/// since. It can change from one question to the next.
public interface LawInUse {

  /// The book in use. Ask once per answer, so that one answer rests on one book.
  RuleBook book();

  /// The book in use, as somebody had it who knew what was known at a moment: without what was
  /// decided, or became known, since.
  ///
  /// @param knownAt `null` for now
  RuleBook book(@Nullable Instant knownAt);
}
