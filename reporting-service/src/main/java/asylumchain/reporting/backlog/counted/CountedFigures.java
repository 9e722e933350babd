package asylumchain.reporting.backlog.counted;

import asylumchain.kit.database.SqlText;
import asylumchain.kit.http.Page;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.cases.CaseReading.Part;
import asylumchain.reporting.backlog.cases.Place;
import asylumchain.reporting.backlog.counted.CountedQueries.Sought;
import asylumchain.reporting.backlog.counted.CountedQuestion.Counts;
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
  /// @param partner only cases in which it takes part now; `null`: all
  @Transactional
  Found find(CountedQuestion question, @Nullable String partner, Part part) {
    var begun = part.after().knownAt();
    var asked = begun == null ? question : question.knownAt(begun);
    var known = basis.on(asked.asOf(), asked.knownAt());
    var shown = new CountedQuestion.Shown(part.after(), part.limit() + 1, partner);
    var steps = asked.steps();
    var rows = queries.after(sought(steps.shown(known.knownAt(), shown), known, partner), shown);
    var page =
        Page.of(
            rows,
            part.limit(),
            line -> new Place(known.knownAt(), line.on(), line.caseId()).cursor());
    return new Found(
        new CountedView(asked.definitions(), known, page.items(), page.next(), null, null, null),
        part.counted()
            ? steps.counts(
                known.knownAt(), partner, all -> queries.count(sought(all, known, partner)))
            : null);
  }

  private static Sought sought(SqlText steps, Basis known, @Nullable String partner) {
    return new Sought(steps, known.asOf(), known.knownAt(), partner);
  }

  /// A part of the list.
  ///
  /// @param view says nothing of how much there is
  /// @param counts `null` where they were not asked for
  record Found(CountedView view, @Nullable Counts counts) {}
}
