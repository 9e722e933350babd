package asylumchain.deadlines.law;

/// How a rule is applied. Most rules are data and nothing else ([#TERM]); each of the others has
/// control flow of its own in the engine. Closed: a new one makes the compiler point there.
public enum Procedure {
  /// One or more ends, each a start, a length and perhaps extensions up to a cap.
  TERM,
  /// The decision term of the Vreemdelingenwet, with decrees, disputed starts and notices.
  DECISION_TERM,
  /// Which procedural regime applies.
  REGIME,
  /// Which regime of responsibility applies.
  RESPONSIBILITY_REGIME,
  /// Which decree covers an application.
  GROUP_EXTENSION,
  /// A term with an end read literally and an end read in favour of liberty.
  LIBERTY,
  /// Whether a day lies in the period that defines a cohort.
  COHORT,
  /// A term in hours, from a moment to a moment.
  HOURS,
  /// Of several ends the first, among those whose start was given.
  FIRST_END,
  /// The term to transfer a person under Dublin III, and the day responsibility shifts.
  DUBLIN_TRANSFER,
  /// A suspension of a term of administrative law, on its own.
  SUSPENSION,
  /// Whether a number can be a citizen service number (burgerservicenummer).
  CITIZEN_NUMBER,
  /// Whether texts have the form of a V-number.
  V_NUMBER,
  /// Whether a day is a holiday.
  HOLIDAY,
  /// On which days the holidays fall that move with Easter.
  EASTER_HOLIDAYS,
  /// Which lengths the Algemene termijnenwet moves.
  SHORT_TERMS,
  /// A term given in days by the question itself.
  GIVEN_DAYS,
  /// A term counted back from an event.
  COUNTED_BACK,
  /// Whether a term has passed.
  OVERDUE,

  /// What the administrative penalty amounts to.
  ADMINISTRATIVE_PENALTY,
  /// When the administrative penalty runs.
  PENALTY_WINDOW,
  /// What each applicant gets of a penalty.
  PENALTY_SPLIT,
  /// What a law that does without penalties leaves of them.
  PENALTY_EXCLUSION,
  /// Whether a notice of default came too early.
  NOTICE_OF_DEFAULT,
  /// From which day the appeal against not deciding in time is open.
  APPEAL_FROM,
  /// Whether a second appeal is open after a court's term passed.
  SECOND_APPEAL,
  /// Within which term a court decides on the appeal.
  COURT_DECISION,
  /// What a judicial penalty amounts to.
  JUDICIAL_PENALTY,
  /// A court's term to hear, and after that to decide.
  HEAR_AND_DECIDE,
  /// A court's term once the absolute limit has passed.
  AFTER_CAP,
  /// The decision term under a moratorium, by a line of case law.
  MORATORIUM,
  /// Whether a moratorium is in the register on a day.
  MORATORIUM_REGISTER
}
