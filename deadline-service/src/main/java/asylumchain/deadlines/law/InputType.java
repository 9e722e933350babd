package asylumchain.deadlines.law;

/// What a calculation can be given.
public enum InputType {
  DATE,
  DATES,
  /// A date and a time of day, with or without an offset.
  MOMENT,
  INTEGER,
  /// Euros, with cents at most.
  MONEY,
  BOOLEAN,
  /// One of a few values, which the rule lists.
  CODE,
  TEXT,
  TEXTS,
  EXTENSIONS,
  SUSPENSIONS
}
