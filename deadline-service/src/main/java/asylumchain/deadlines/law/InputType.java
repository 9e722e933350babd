package asylumchain.deadlines.law;

/// What a calculation can be given.
public enum InputType {
  DATE,
  INTEGER,
  TEXT,
  EXTENSIONS,
  SUSPENSIONS
}
