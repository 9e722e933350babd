package asylumchain.deadlines.penalty;

import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.law.RuleBook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A term that a court set for a decision (rechterlijke beslistermijn).
///
/// @param hearBy last day for a hearing; `null` where the court ordered none
/// @param decideBy last day for the decision
public record CourtTerm(@Nullable LocalDate hearBy, LocalDate decideBy) {

  private static final String ORDINARY = "awb855d-default";
  private static final String HEAR_AND_DECIDE = "court-8-8";

  /// The day written in the judgment. It wins over every computation, also on a day off.
  public static CourtTerm until(LocalDate decideBy) {
    return new CourtTerm(null, decideBy);
  }

  /// A length given in the judgment, counted from the day it was sent. Source: Awb art. 8:55d(1).
  public static CourtTerm lasting(LocalDate sentOn, TermLength length, RuleBook book) {
    var counting = book.counting(String.valueOf(book.known(ORDINARY).latest().counting()));
    return new CourtTerm(null, counting.end(sentOn, length, book.calendar()));
  }

  /// The two weeks that the law gives where the judgment says nothing else. Source: Awb art.
  /// 8:55d(1).
  public static CourtTerm ordinary(LocalDate sentOn, RuleBook book) {
    return lasting(sentOn, book.known(ORDINARY).latest().mainEnd().length(), book);
  }

  /// Eight weeks to hear and eight more to decide. The second term counts from the end of the first
  /// as counted, so that both take 16 weeks at most; each moves to a working day, as a term of
  /// eight weeks does. Source: ABRvS 8 July 2020, ECLI:NL:RVS:2020:1560.
  public static CourtTerm hearAndDecide(LocalDate sentOn, RuleBook book) {
    var version = book.known(HEAR_AND_DECIDE).latest();
    var counting = book.counting(String.valueOf(version.counting()));
    var hear = version.ends().getFirst().length();
    var decide = version.ends().getLast().length();
    var heardAsCounted = hear.after(sentOn);
    return new CourtTerm(
        counting.end(sentOn, hear, book.calendar()),
        counting.end(heardAsCounted, decide, book.calendar()));
  }
}
