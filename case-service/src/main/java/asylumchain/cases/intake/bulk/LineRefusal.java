package asylumchain.cases.intake.bulk;

import java.util.Locale;

/// Why a line was not taken. The codes are part of the API.
enum LineRefusal {
  NOT_JSON,
  TOO_LONG,
  INVALID,
  PERSON_MISSING,
  PERSON_DIFFERS,
  IMPOSSIBLE_TRANSITION,
  RECORDED_AT_NOT_ALLOWED,
  RECORDED_AT_FALLS_WITHIN,
  RECORDED_AT_IN_FUTURE;

  /// As the API writes it: `not-json`.
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
