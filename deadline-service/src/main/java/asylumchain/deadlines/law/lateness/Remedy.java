package asylumchain.deadlines.law.lateness;

/// What there is against a decision that comes too late, and what a law can exclude. Names are API.
public enum Remedy {
  /// The penalty by operation of law (bestuurlijke dwangsom). Source: Awb art. 4:17.
  ADMINISTRATIVE_PENALTY,
  /// The penalty that a court attaches to its term (rechterlijke dwangsom). Source: Awb art. 8:55d.
  JUDICIAL_PENALTY,
  /// The appeal against not deciding in time (beroep niet tijdig beslissen). Source: Awb art. 6:12.
  APPEAL
}
