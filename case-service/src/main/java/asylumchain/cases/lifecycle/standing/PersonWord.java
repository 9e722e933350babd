package asylumchain.cases.lifecycle.standing;

import asylumchain.events.CaseEvent;
import asylumchain.events.IntakeEvent.DuplicateMerged;
import asylumchain.events.IntakeEvent.DuplicateSplit;
import asylumchain.events.IntakeEvent.FactCorrected;

/// The facts of a case that follow from a merge or a split of persons. Nobody reports them: whoever
/// may merge persons does so, and every case of theirs gets its fact.
public final class PersonWord {

  private PersonWord() {}

  /// Whether an event is such a fact, or would put one in the place of another.
  public static boolean is(CaseEvent event) {
    return event instanceof DuplicateMerged
        || event instanceof DuplicateSplit
        || (event instanceof FactCorrected correction
            && correction.replacement() != null
            && is(correction.replacement()));
  }
}
