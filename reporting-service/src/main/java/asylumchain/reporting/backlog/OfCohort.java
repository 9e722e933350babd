package asylumchain.reporting.backlog;

/// Whose cases count: the members of a cohort, or all others.
///
/// @param code of the cohort
/// @param inside whether its members count; else everybody else
public record OfCohort(String code, boolean inside) {

  /// What a caller is told of the parameter.
  public static final String TOLD =
      "Members of this cohort only; with `outside:` before its code, all others only.";

  private static final String OUTSIDE = "outside:";

  /// As it stands in an address: the code, or `outside:` and the code.
  public static OfCohort parse(String text) {
    return text.startsWith(OUTSIDE)
        ? new OfCohort(text.substring(OUTSIDE.length()), false)
        : new OfCohort(text, true);
  }

  /// The members of this cohort.
  public static OfCohort members(String code) {
    return new OfCohort(code, true);
  }

  /// All who are not.
  public static OfCohort others(String code) {
    return new OfCohort(code, false);
  }

  /// As it stands in an address.
  public String text() {
    return inside ? code : OUTSIDE + code;
  }
}
