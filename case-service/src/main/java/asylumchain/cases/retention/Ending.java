package asylumchain.cases.retention;

import asylumchain.events.DecisionEvent.Outcome;

/// How a case ended, as far as the period for which it is kept depends on it.
public enum Ending {
  /// A decision or a remedy granted a stay (vergunning verleend).
  PROTECTION_GRANTED,
  /// Rejected, manifestly unfounded or inadmissible (afgewezen, niet-ontvankelijk).
  REFUSED,
  /// Closed without examination (buiten behandeling gesteld, Vw 30c).
  DISCONTINUED,
  /// The application was withdrawn or lapsed (ingetrokken, vervallen).
  WITHDRAWN,
  /// Another state was responsible (niet in behandeling genomen, Vw 30; overdracht).
  OTHER_STATE,
  /// Closed without a decision that stands.
  UNDECIDED;

  static Ending of(Outcome outcome) {
    return switch (outcome) {
      case REFUGEE, SUBSIDIARY, HUMANITARIAN -> PROTECTION_GRANTED;
      case REJECTED_UNFOUNDED, REJECTED_MANIFESTLY_UNFOUNDED, INADMISSIBLE -> REFUSED;
      case NOT_TAKEN_INTO_CONSIDERATION -> OTHER_STATE;
      case DISCONTINUED -> DISCONTINUED;
      case WITHDRAWN, LAPSED -> WITHDRAWN;
    };
  }
}
