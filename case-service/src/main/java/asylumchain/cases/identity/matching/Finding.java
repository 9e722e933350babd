package asylumchain.cases.identity.matching;

/// What was found where two records were laid side by side. The codes are part of the API; the
/// first ones say most.
public enum Finding {
  SAME,
  /// Written otherwise and heard alike, or written almost the same.
  SOUNDS_ALIKE,
  /// Written alike.
  ALIKE,
  /// Written otherwise, with many groups of three letters the same.
  TRIGRAMS_ALIKE,
  /// Family name and given names stand in each other's place.
  NAMES_SWAPPED,
  DAY_AND_MONTH_SWAPPED,
  /// One date is less exact than the other, and they agree as far as they go.
  AGREES_AS_FAR_AS_KNOWN,
  SAME_DAY_OTHER_YEAR,
  SAME_YEAR,
  DIFFERENT
}
