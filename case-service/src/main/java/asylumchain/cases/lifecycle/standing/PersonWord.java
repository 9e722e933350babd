package asylumchain.cases.lifecycle.standing;

import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.IntakeEvent.DuplicateMerged;
import asylumchain.events.IntakeEvent.DuplicateSplit;
import asylumchain.events.IntakeEvent.FactCorrected;
import java.util.List;
import java.util.function.Supplier;

/// The facts of a case that follow from a merge or a split of persons. Nobody reports them: whoever
/// may merge persons does so, and every case of theirs gets its fact.
public final class PersonWord {

  private PersonWord() {}

  /// Whether an event is such a fact, or corrects one.
  ///
  /// @param history every fact so far in version order; asked for where a fact is corrected
  public static boolean is(CaseEvent event, Supplier<List<Fact>> history) {
    if (is(event)) {
      return true;
    }
    var target =
        event instanceof FactCorrected correction
            ? CaseHistory.target(correction, history.get())
            : null;
    return target != null && is(target);
  }

  /// Whether an event is such a fact, or would put one in the place of another.
  static boolean is(CaseEvent event) {
    return event instanceof DuplicateMerged
        || event instanceof DuplicateSplit
        || (event instanceof FactCorrected correction
            && correction.replacement() != null
            && is(correction.replacement()));
  }
}
