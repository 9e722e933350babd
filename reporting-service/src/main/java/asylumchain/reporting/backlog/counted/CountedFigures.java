package asylumchain.reporting.backlog.counted;

import asylumchain.kit.http.Page;
import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.cases.CaseReading.Part;
import asylumchain.reporting.backlog.cases.Place;
import asylumchain.reporting.backlog.counted.CountedQueries.Sought;
import asylumchain.reporting.backlog.counted.CountedQuestion.Counts;
import asylumchain.reporting.backlog.counted.CountedQuestion.Whose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/// Answers what a number counts, from one snapshot.
@ApplicationScoped
class CountedFigures {

  private final BasisQueries basis;
  private final CountedQueries queries;

  CountedFigures(BasisQueries basis, CountedQueries queries) {
    this.basis = basis;
    this.queries = queries;
  }

  /// A part of the list, and how much there is.
  ///
  /// @param whose cases are shown: only those in which the partner takes part now
  @Transactional
  Found find(CountedQuestion question, Whose whose, Part part) {
    var begun = part.after().knownAt();
    var asked = begun == null ? question : question.knownAt(begun);
    var known = basis.on(asked.asOf(), asked.knownAt());
    var shown = new CountedQuestion.Shown(part.after(), part.limit() + 1, whose.partner());
    var steps = asked.steps();
    var sought =
        new Sought(
            steps.shown(known.knownAt(), shown), known.asOf(), known.knownAt(), whose.partner());
    var rows = queries.after(sought, shown);
    var page =
        Page.of(
            rows,
            part.limit(),
            line -> new Place(known.knownAt(), line.on(), line.caseId()).cursor());
    return new Found(
        new CountedView(asked.definitions(), known, page.items(), page.next(), null, null, null),
        part.counted() ? steps.counts(known.knownAt(), whose, () -> queries.count(sought)) : null);
  }

  /// A part of the list.
  ///
  /// @param view says nothing of how much there is
  /// @param counts `null` where they were not asked for
  record Found(CountedView view, @Nullable Counts counts) {}
}
