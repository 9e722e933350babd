package asylumchain.deadlines.law.register;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.RuleCorrection;
import java.time.Instant;

/// A rule of law reads otherwise.
public sealed interface RuleAmendment extends Amendment {

  @Override
  default Reach reach(RuleBook book) {
    return new Reach.Everything();
  }

  /// A rule was put right (gecorrigeerde regel): for whoever knows it, it always read so.
  ///
  /// @param by what that rests on
  record RuleCorrected(RuleCorrection correction, String by) implements RuleAmendment {
    @Override
    public String code() {
      return correction.rule();
    }

    @Override
    public RuleBook to(RuleBook book, String version, Instant knownFrom) {
      return book.correcting(version, correction.in(book), knownFrom);
    }
  }

  /// The last correction of a rule was taken back: it reads as before.
  record RuleRestored(String rule, String by) implements RuleAmendment {
    @Override
    public String code() {
      return rule;
    }

    @Override
    public RuleBook to(RuleBook book, String version, Instant knownFrom) {
      return book.restoring(version, rule, knownFrom);
    }
  }
}
