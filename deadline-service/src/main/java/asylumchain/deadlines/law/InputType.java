package asylumchain.deadlines.law;

/// What a calculation can be given.
public enum InputType {
  DATE,
  /// Stated as a day, or stated not to be there.
  DATE_OR_NULL,
  DATES,
  INTEGER,
  /// Euros, with cents at most.
  MONEY,
  BOOLEAN,
  TEXT,
  EXTENSIONS,
  SUSPENSIONS
}
