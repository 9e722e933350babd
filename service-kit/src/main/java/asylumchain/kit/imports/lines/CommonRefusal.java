package asylumchain.kit.imports.lines;

/// Why a line is not taken, whatever it means.
public enum CommonRefusal implements LineRefusal {
  NOT_JSON,
  TOO_LONG,
  INVALID,
  RECORDED_AT_NOT_ALLOWED,
  RECORDED_AT_FALLS_WITHIN,
  RECORDED_AT_IN_FUTURE,
  /// It was known before the latest published figures; deliver it as a restatement.
  FIGURES_WERE_PUBLISHED,
  /// An operator passed it over because the service failed on it.
  PASSED_OVER
}
