package asylumchain.cases.destruction;

import asylumchain.cases.destruction.DueQueries.Candidate;
import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.retention.Assessment;
import asylumchain.cases.retention.Situations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Finds the cases that are due.
@ApplicationScoped
class Lists {

  private static final int AT_ONCE = 500;

  private final DueQueries queries;
  private final CaseTable cases;
  private final Situations situations;

  Lists(DueQueries queries, CaseTable cases, Situations situations) {
    this.queries = queries;
    this.cases = cases;
    this.situations = situations;
  }

  /// @param complete whether there is no more than these
  record Due(List<ListedCase> cases, boolean complete) {}

  /// The cases in which an organisation takes part and that are due.
  ///
  /// @param unverified whether cases count whose period was not read in a source
  Due due(String organisation, LocalDate asOn, boolean unverified, int most) {
    var start = situations.rules().latestStart(asOn, unverified);
    return start.isEmpty()
        ? new Due(List.of(), true)
        : due(organisation, asOn, start.get(), unverified, most);
  }

  private Due due(
      String organisation, LocalDate asOn, LocalDate start, boolean unverified, int most) {
    var due = new ArrayList<ListedCase>();
    var after = Candidate.NONE;
    List<Candidate> candidates;
    do {
      candidates = queries.candidates(organisation, asOn, start, after, AT_ONCE);
      for (var candidate : candidates) {
        after = candidate;
        var dossier = cases.dossier(candidate.caseId());
        if (dossier.isEmpty()) {
          continue;
        }
        var assessment = situations.assess(dossier.get(), asOn);
        if (counts(assessment, unverified)) {
          if (due.size() == most) {
            return new Due(due, false);
          }
          due.add(ListedCase.of(candidate.caseId(), dossier.get().part(), assessment));
        }
      }
      cases.letGo();
    } while (candidates.size() == AT_ONCE);
    return new Due(due, true);
  }

  /// Whether a case may be destroyed, and by a period that may be used.
  static boolean counts(Assessment assessment, boolean unverified) {
    var rule = assessment.rule();
    return assessment.isDue() && rule != null && (unverified || rule.isConfirmed());
  }
}
