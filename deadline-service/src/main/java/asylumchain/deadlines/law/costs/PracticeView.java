package asylumchain.deadlines.law.costs;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.RuleView.SourceView;
import asylumchain.deadlines.law.lateness.CourtPractice;
import java.math.BigDecimal;
import java.util.List;

/// What courts usually attach to their term.
///
/// @param perDay euros
/// @param maximum euros in all
public record PracticeView(
    String id, BigDecimal perDay, BigDecimal maximum, List<SourceView> sources, String note) {

  static PracticeView of(RuleBook book, CourtPractice practice) {
    return new PracticeView(
        practice.id(),
        practice.perDay(),
        practice.maximum(),
        practice.sources().stream().map(id -> SourceView.of(book, id)).toList(),
        practice.note());
  }
}
