package asylumchain.deadlines.penalty;

import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.Reckoning;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A term that a court set for a decision (rechterlijke beslistermijn).
///
/// @param hearBy last day for a hearing; `null` where the court ordered none
/// @param decideBy last day for the decision
/// @param hearing how `hearBy` was reached; empty where the court ordered no hearing
/// @param deciding how `decideBy` was reached
public record CourtTerm(
    @Nullable LocalDate hearBy, LocalDate decideBy, List<Step> hearing, List<Step> deciding) {

  private static final String GIVEN = "Awb, art. 8:55d(1) and (3)";

  private static final String ORDINARY = "awb855d-default";
  private static final String HEAR_AND_DECIDE = "court-8-8";

  /// The day written in the judgment. It wins over every computation, also on a day off.
  public static CourtTerm until(LocalDate decideBy) {
    var given = Step.of(StepCode.DATE_GIVEN, GIVEN).with("end", decideBy);
    return new CourtTerm(null, decideBy, List.of(), List.of(given));
  }

  /// A length given in the judgment, counted from the day it was sent. Source: Awb art. 8:55d(1).
  public static CourtTerm lasting(LocalDate sentOn, TermLength length, RuleBook book) {
    return decision(ordered(book.known(ORDINARY).latest(), length), sentOn, book);
  }

  /// The two weeks that the law gives where the judgment says nothing else. Source: Awb art.
  /// 8:55d(1).
  public static CourtTerm ordinary(LocalDate sentOn, RuleBook book) {
    return decision(book.known(ORDINARY).latest().mainEnd(), sentOn, book);
  }

  private static CourtTerm decision(Rule.End end, LocalDate sentOn, RuleBook book) {
    var version = book.known(ORDINARY).latest();
    var reckoned =
        Reckoning.of(book, book.calendar(), version, end, sentOn, Word.JUDGMENT).reckoned();
    return new CourtTerm(null, reckoned.due(), List.of(), reckoned.steps());
  }

  private static Rule.End ordered(Rule.Version version, TermLength length) {
    return Rule.End.plain("ORDERED", version.mainEnd().start(), length);
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
    var calendar = book.calendar();
    var heard =
        Reckoning.of(book, calendar, version, ordered(version, hear), sentOn, Word.JUDGMENT);
    var late = heardOn == null || heardOn.isAfter(heard.counted());
    var from = late || heardOn == null ? heard.counted() : heardOn;
    var event = late ? Word.HEARING_TERM_ENDED : Word.INTERVIEW;
    var hearing = heard.reckoned();
    var deciding =
        Reckoning.of(book, calendar, version, ordered(version, decide), from, event).reckoned();
    return new CourtTerm(hearing.due(), deciding.due(), hearing.steps(), deciding.steps());
  }

  /// Eight weeks to hear and eight more to decide, which together take 16 weeks at most.
  public static CourtTerm hearAndDecide(LocalDate sentOn, RuleBook book) {
    var ends = book.known(HEAR_AND_DECIDE).latest().ends();
    return hearAndDecide(sentOn, ends.getFirst().length(), ends.getLast().length(), null, book);
  }
}
