package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.CaseCodes.Companion;
import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination;
import asylumchain.deadlines.terms.Shifts;
import asylumchain.deadlines.terms.Viewpoint;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// All clocks of a case.
public final class Clocks {

  /// What they are called. Names are API.
  public static final Set<String> NAMES =
      Set.of(
          DecisionClock.NAME,
          "registration",
          "lodging",
          ResponsibilityTerms.REQUEST,
          ResponsibilityTerms.REQUEST_DETAINED,
          ResponsibilityTerms.REPLY,
          ResponsibilityTerms.TRANSFER_DECISION,
          ResponsibilityTerms.TRANSFER,
          ResponsibilityTerms.TRANSFER_DETAINED,
          "rest-and-preparation",
          "aa-intention",
          ExaminationClocks.AA,
          "track-2-decision",
          "repeat-decision",
          "view",
          CourtTerm.HEARING,
          CourtTerm.NAME,
          "objection",
          "objection-decision",
          "appeal",
          "interim-measure",
          "court-decision",
          "further-appeal",
          "departure",
          "detention",
          "border-maximum",
          "family-reunification-window");

  private Clocks() {}

  /// The complete set, the decision term first. Which others run beside it, the data say by kind.
  public static Determination of(Viewpoint view, CaseFacts facts, Shifts shifts) {
    var gathering = new Gathering(view, facts, shifts);
    var terms = gathering.has(Companion.RESPONSIBILITY) ? ResponsibilityTerms.of(gathering) : null;
    var responsibility =
        terms == null ? new Responsibility.Unasked() : ResponsibilityCourse.of(gathering, terms);
    DecisionClock.gather(gathering, responsibility);
    if (gathering.has(Companion.INTAKE)) {
      IntakeClocks.gather(gathering);
    }
    if (terms != null) {
      terms.gather(responsibility);
    }
    if (gathering.has(Companion.EXAMINATION)) {
      ExaminationClocks.gather(gathering);
    }
    CourtTerm.gather(gathering);
    RemedyClocks.gather(gathering);
    if (gathering.has(Companion.CUSTODY)) {
      CustodyClocks.gather(gathering);
    }
    if (gathering.has(Companion.FAMILY_WINDOW)) {
      FamilyClocks.gather(gathering);
    }
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
            ObjectionClock.NAMED_RULES,
            CourtClocks.NAMED_RULES,
            CustodyClocks.NAMED_RULES,
            FamilyClocks.NAMED_RULES,
            List.of(Remand.RULE, CourtTerm.RULE, CourtTerm.HEAR_AND_DECIDE))
        .flatMap(List::stream)
        .toList();
  }
}
