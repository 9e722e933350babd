package asylumchain.cases.lifecycle;

import asylumchain.events.Applicant;
import asylumchain.events.Code;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// One case as it is kept: where, how it stands and who takes part.
///
/// @param part partition of its journal
public record Dossier(int part, UUID caseId, CaseFile file, List<Code> participants) {

  public Dossier {
    participants = List.copyOf(participants);
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
