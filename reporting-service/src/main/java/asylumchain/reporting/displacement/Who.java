package asylumchain.reporting.displacement;

/// Whose cases.
public enum Who {
  COHORT,
  /// Of a second cohort, such as that of the newer cases, without those that are of the first.
  OTHER_COHORT,
  /// Of no cohort that is asked about.
  OTHERS,
  ALL
}
