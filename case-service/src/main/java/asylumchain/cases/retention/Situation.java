package asylumchain.cases.retention;

import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.cases.retention.holds.LegalHold;
import asylumchain.events.CaseHistory.Fact;
import java.util.List;
import java.util.UUID;

/// All that decides whether a case may be destroyed.
///
/// @param facts every fact of the case, in version order
/// @param holds every hold that was ever placed on it
/// @param openCases the other cases of the same person that have not ended
public record Situation(
    CaseFile file, List<Fact> facts, List<LegalHold> holds, List<UUID> openCases) {

  public Situation {
    facts = List.copyOf(facts);
    holds = List.copyOf(holds);
    openCases = List.copyOf(openCases);
  }
}
