package asylumchain.reporting.backlog.cases;

import asylumchain.kit.http.Page;
import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.cases.CaseQueries.Counts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/// Answers which cases a number counts, from one snapshot.
@ApplicationScoped
class CaseFigures {

  private final BasisQueries basis;
  private final CaseQueries queries;

  CaseFigures(BasisQueries basis, CaseQueries queries) {
    this.basis = basis;
    this.queries = queries;
  }

  /// A part of the list, and how many cases there are.
  ///
  /// @param partner only cases in which it takes part now; `null`: all
  @Transactional
  Found find(CaseQuestion question, @Nullable String partner, CaseReading.Part part) {
    var begun = part.after().knownAt();
    var asked = begun == null ? question.stock() : question.stock().knownAt(begun);
    var known = basis.on(asked.asOf(), asked.knownAt());
    var rows = queries.after(question, known.knownAt(), partner, part.after(), part.limit() + 1);
    var page = Page.of(rows, part.limit(), line -> Place.after(line, known.knownAt()).cursor());
    var counts = part.counted() ? queries.count(question, known.knownAt(), partner) : null;
    return new Found(
        new CasesView(asked.definition().name(), known, page.items(), page.next(), null, null),
        counts);
  }

  /// A part of the list.
  ///
  /// @param view says nothing of how many there are
  /// @param counts `null` where they were not asked for
  record Found(CasesView view, @Nullable Counts counts) {}
}
