package asylumchain.deadlines.calculations;

import asylumchain.deadlines.law.Procedure;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.RuleBook;

/// Answers one question about one rule, with the same engine that keeps the clocks of cases.
public final class Calculator {

  private final RuleBook book;

  public Calculator(RuleBook book) {
    this.book = book;
  }

  /// The answer, with the steps that lead to it.
  ///
  /// @throws Inputs.Flawed if the rule cannot be applied to what was given
  public Answer calculate(Rule rule, Inputs inputs) {
    var asked = Asked.of(book, rule, inputs);
    return questionTo(rule.procedure()).outcome(asked).to(asked);
  }

  /// One way of answering.
  private interface Question {
    Outcome outcome(Asked asked);
  }

  /// Each family of questions is one class.
  private static Question questionTo(Procedure procedure) {
    return switch (procedure) {
      case TERM -> TermQuestion::ends;
      case LIBERTY -> TermQuestion::liberty;
      case FIRST_END -> TermQuestion::firstEnd;
      case HOURS -> TermQuestion::hours;
      case DECISION_TERM -> DecisionTermQuestion::decisionTerm;
      case REGIME -> RegimeQuestion::procedure;
      case RESPONSIBILITY_REGIME -> RegimeQuestion::responsibility;
      case GROUP_EXTENSION -> GroupExtensionQuestion::decree;
      case COHORT -> GroupExtensionQuestion::cohort;
      case DUBLIN_TRANSFER -> DublinTransferQuestion::transfer;
      case SUSPENSION -> SuspensionQuestion::standstill;
      case CITIZEN_NUMBER -> IdentifierQuestion::citizenNumber;
      case V_NUMBER -> IdentifierQuestion::vNumber;

      case HOLIDAY -> CalendarQuestion::holiday;
      case EASTER_HOLIDAYS -> CalendarQuestion::easterHolidays;
      case SHORT_TERMS -> CalendarQuestion::shortTerms;
      case GIVEN_DAYS -> CalendarQuestion::givenDays;
      case COUNTED_BACK -> CalendarQuestion::countedBack;
      case OVERDUE -> CalendarQuestion::overdue;

      case ADMINISTRATIVE_PENALTY -> DefaultQuestion::amount;
      case PENALTY_WINDOW -> DefaultQuestion::window;
      case PENALTY_SPLIT -> DefaultQuestion::split;
      case PENALTY_EXCLUSION -> DefaultQuestion::exclusion;
      case NOTICE_OF_DEFAULT -> DefaultQuestion::notice;
      case APPEAL_FROM -> DefaultQuestion::appealFrom;

      case SECOND_APPEAL -> CourtQuestion::secondAppeal;
      case COURT_DECISION -> CourtQuestion::decision;
      case JUDICIAL_PENALTY -> CourtQuestion::penalty;
      case HEAR_AND_DECIDE -> CourtQuestion::hearAndDecide;
      case AFTER_CAP -> CourtQuestion::afterCap;

      case MORATORIUM -> MoratoriumQuestion::term;
      case MORATORIUM_REGISTER -> MoratoriumQuestion::register;
    };
  }
}
