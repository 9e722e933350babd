package asylumchain.deadlines.law;

/// How a term stands still, and goes on.
public record Standstill(String basis, Resumes resumes) {

  /// What is left of a term that stood still.
  public enum Resumes {
    /// What was left runs on: the end moves by the days of standing still.
    REMAINING_TERM,
    /// The whole term starts anew on the day on which it runs again.
    WHOLE_TERM
  }
}
