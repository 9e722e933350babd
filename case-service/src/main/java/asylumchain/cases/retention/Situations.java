package asylumchain.cases.retention;

import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.cases.retention.holds.HoldTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/// Gathers what decides whether a case may be destroyed.
@ApplicationScoped
public class Situations {

  private final CasesOfPerson cases;
  private final CaseJournal journal;
  private final HoldTable holds;
  private final RetentionRules rules;

  Situations(CasesOfPerson cases, CaseJournal journal, HoldTable holds, RetentionRules rules) {
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
    var situation =
        new Situation(
            dossier.file(),
            journal.facts(dossier.caseId()),
            holds.of(dossier.part(), dossier.caseId()),
            cases.openBeside(dossier));
    return Assessment.of(situation, rules, asOn);
  }

  /// Whether the person of a case has no other, under any record.
  public boolean isOnlyCase(Dossier dossier) {
    return cases.beside(dossier).isEmpty();
  }
}
