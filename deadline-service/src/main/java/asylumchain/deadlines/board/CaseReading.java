package asylumchain.deadlines.board;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.penalty.cases.LateCase;
import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.deadlines.terms.Determination;
import asylumchain.deadlines.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A case, looked at from one moment of law and one of knowledge.
///
/// @param known all that is known now; what became known after `knownAt` must not show
/// @param version of what was last journalled about it; 0 when nothing was
/// @param parked whether an event of it could not be read: this is the last good state
/// @param asOf the day in law
/// @param knownAt what became known later does not count
public record CaseReading(
    UUID caseId,
    KnownCase known,
    int version,
    boolean parked,
    LocalDate asOf,
    Instant knownAt,
    RuleBook book) {

  /// What lateness had brought about.
  public LateCase lateness() {
    return known.lateness(caseId, book).at(asOf, knownAt);
  }

  /// Its clocks, each with how it was reached.
  public Determination clocks() {
    return clocks(known.clocks());
  }

  /// The clocks that another record of this case would have.
  public Determination clocks(CaseRecord record) {
    return Terms.evaluate(record, book, book.calendar(), asOf, knownAt);
  }
}
