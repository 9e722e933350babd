package asylumchain.cases.retention;

import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.cases.lifecycle.standing.AsylumCase;
import asylumchain.cases.retention.holds.HoldTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/// Gathers what decides whether a case may be destroyed.
@ApplicationScoped
public class Situations {

  private final CaseTable cases;
  private final CaseJournal journal;
  private final HoldTable holds;
  private final RetentionRules rules;

  Situations(CaseTable cases, CaseJournal journal, HoldTable holds, RetentionRules rules) {
    this.cases = cases;
    this.journal = journal;
    this.holds = holds;
    this.rules = rules;
  }

  /// The rules by which it is assessed.
  public RetentionRules rules() {
    return rules;
  }

  /// Whether a case may be destroyed on a day.
  public Assessment assess(Dossier dossier, LocalDate asOn) {
    var others =
        cases.ofApplicant(dossier.applicant().personId()).stream()
            .filter(other -> !other.equals(dossier.caseId()))
            .filter(this::isOpen)
            .sorted()
            .toList();
    var situation =
        new Situation(
            dossier.file(),
            journal.facts(dossier.caseId()),
            holds.of(dossier.part(), dossier.caseId()),
            others);
    return Assessment.of(situation, rules, asOn);
  }

  private boolean isOpen(UUID caseId) {
    return cases
        .dossier(caseId)
        .map(it -> it.file().standing().procedure())
        .filter(Situations::isOpen)
        .isPresent();
  }

  private static boolean isOpen(AsylumCase procedure) {
    return switch (procedure) {
      case AsylumCase.Unopened _,
          AsylumCase.Shadow _,
          AsylumCase.Pending _,
          AsylumCase.Decided _,
          AsylumCase.Departing _ ->
          true;
      case AsylumCase.Permitted _, AsylumCase.Ended _ -> false;
    };
  }
}
