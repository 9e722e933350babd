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

  /// So long to hear, and so long to decide after that. The second term counts from the hearing,
  /// or from the end of the first where there was none in time; each moves to a working day, as
  /// a term of its own length does. Source: ABRvS 8 July 2020, ECLI:NL:RVS:2020:1560.
  ///
  /// @param heardOn the day of the hearing; `null` while there was none
  public static CourtTerm hearAndDecide(
      LocalDate sentOn,
      TermLength hear,
      TermLength decide,
      @Nullable LocalDate heardOn,
      RuleBook book) {
    var version = book.known(HEAR_AND_DECIDE).latest();
    var counting = book.counting(String.valueOf(version.counting()));
    var heardAsCounted = hear.after(sentOn);
    var from = (heardOn == null || heardOn.isAfter(heardAsCounted)) ? heardAsCounted : heardOn;
    return new CourtTerm(
        counting.end(sentOn, hear, book.calendar()), counting.end(from, decide, book.calendar()));
  }

  /// Eight weeks to hear and eight more to decide, which together take 16 weeks at most.
  public static CourtTerm hearAndDecide(LocalDate sentOn, RuleBook book) {
    var ends = book.known(HEAR_AND_DECIDE).latest().ends();
    return hearAndDecide(sentOn, ends.getFirst().length(), ends.getLast().length(), null, book);
  }
}
