package asylumchain.reporting.displacement;

/// Whose cases.
public enum Who {
  COHORT,
  OTHERS,
  ALL
}
