package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination;
import asylumchain.deadlines.terms.Shifts;
import asylumchain.deadlines.terms.Viewpoint;
import java.util.List;
import java.util.stream.Stream;

/// All clocks of a case.
public final class Clocks {

  private Clocks() {}

  /// The complete set, the decision term first.
  public static Determination of(Viewpoint view, CaseFacts facts, Shifts shifts) {
    var gathering = new Gathering(view, facts, shifts);
    var terms = ResponsibilityTerms.of(gathering);
    var responsibility =
        terms == null ? new Responsibility.Unasked() : ResponsibilityCourse.of(gathering, terms);
    DecisionClock.gather(gathering, responsibility);
    IntakeClocks.gather(gathering);
    if (terms != null) {
      terms.gather(responsibility);
    }
    ExaminationClocks.gather(gathering);
    CourtTerm.gather(gathering);
    RemedyClocks.gather(gathering);
    CustodyClocks.gather(gathering);
    FamilyClocks.gather(gathering);
    return gathering.determination();
  }

  /// The rules that the engine names; a book without them cannot be used.
  public static List<String> namedRules() {
    return Stream.of(
            DecisionClock.NAMED_RULES,
            IntakeClocks.NAMED_RULES,
            ResponsibilityTerms.NAMED_RULES,
            ExaminationClocks.NAMED_RULES,
            RemedyClocks.NAMED_RULES,
            CustodyClocks.NAMED_RULES,
            FamilyClocks.NAMED_RULES,
            List.of(Remand.RULE, CourtTerm.RULE, CourtTerm.HEAR_AND_DECIDE))
        .flatMap(List::stream)
        .toList();
  }
}
