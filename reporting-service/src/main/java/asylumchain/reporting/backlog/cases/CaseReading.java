package asylumchain.reporting.backlog.cases;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// The list of cases as the one who asks may see it. Each part that is read stands in the access
/// log before it is shown.
@ApplicationScoped
public class CaseReading {

  /// Of whoever may know how many cases there are of which some are none of his business.
  public static final String FIGURES = "backlog:read";

  /// Of whoever may see cases, as far as they are his business.
  public static final String CASES = "cases:read";

  /// So many are read at once of a list that is told whole.
  public static final int AT_ONCE = 500;

  /// What a list is asked beside its question: which part of it.
  public static final Set<String> PAGING = Set.of("limit", "cursor", "count");

  private final CaseFigures figures;
  private final CaseSight sight;

  CaseReading(CaseFigures figures, CaseSight sight) {
    this.figures = figures;
    this.sight = sight;
  }

  /// Which part of the list is wanted.
  ///
  /// @param limit how many cases at most
  /// @param counted whether to say how many there are
  public record Part(Place after, int limit, boolean counted) {

    /// As a program asks for it.
    ///
    /// @throws Problem 400 when the cursor is one of another list
    public static Part of(Paging paging) {
      return new Part(
          paging.cursor().map(Place::of).orElse(Place.START),
          paging.limit(),
          paging.count() != Paging.Count.NONE);
    }
  }

  /// All of the list, as a table.
  public Csv whole(CaseQuestion question) {
    return new WholeList<>(part(question, Place.START), next -> part(question, Place.of(next)));
  }

  private CasesView part(CaseQuestion question, Place after) {
    return read(question, new Part(after, AT_ONCE, false));
  }

  /// Reads a part: to an auditor the cases of all partners, to anyone else those in which the own
  /// organisation takes part now.
  public CasesView read(CaseQuestion question, Part part) {
    var found = figures.find(question, sight.partner(), part);
    var view = found.view();
    sight.shown(view.items().stream().map(CaseLine::caseId).toList());
    var counts = found.counts();
    return counts == null
        ? view
        : view.counting(counts.visible(), sight.mayKnowAll() ? counts.all() : null);
  }
}
