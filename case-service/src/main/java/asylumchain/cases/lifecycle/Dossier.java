package asylumchain.cases.lifecycle;

import asylumchain.events.Applicant;
import asylumchain.events.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// One case as it is kept: where, how it stands and who takes part.
///
/// @param part partition of its journal
/// @param left those who took part when the case was read and do no more, each with the version of
///   the fact by which
public record Dossier(
    int part, UUID caseId, CaseFile file, List<Code> participants, Map<Code, Integer> left) {

  public Dossier {
    participants = List.copyOf(participants);
    left = Map.copyOf(left);
  }

  /// A case as it is read, or whose partners stay as they are.
  public Dossier(int part, UUID caseId, CaseFile file, List<Code> participants) {
    this(part, caseId, file, participants, Map.of());
  }

  /// The same after a fact.
  ///
  /// @param partners who takes part from then on
  public Dossier after(CaseFile next, List<Code> partners) {
    var gone = new HashMap<>(left);
    participants.forEach(partner -> gone.put(partner, next.version()));
    partners.forEach(gone::remove);
    return new Dossier(part, caseId, next, partners, gone);
  }

  public boolean isSeenBy(String organisation) {
    return participants.contains(Code.of(organisation));
  }

  /// The applicant as the chain may know it.
  public Applicant applicant() {
    return Objects.requireNonNull(
        file.particulars().applicant(), "a case that is kept has an applicant");
  }
}
