package asylumchain.deadlines.shifts;

import java.util.UUID;

/// What is posted about a case, as JSON.
public final class Bodies {

  private Bodies() {}

  /// @param reason may be empty
  public static String extension(String decidedOn, String ground, int months, String reason) {
    return """
    {"decidedOn": "%s", "clock": "decision-term", "ground": "%s",
     "by": {"amount": %d, "unit": "MONTHS"}, "decidedBy": "IND", "reason": "%s"}
    """
        .formatted(decidedOn, ground, months, reason);
  }

  public static String suspension(String startedOn) {
    return """
    {"startedOn": "%s", "clock": "decision-term", "ground": "4:15(2)(a)"}
    """
        .formatted(startedOn);
  }

  public static String notice(String receivedOn) {
    return """
    {"receivedOn": "%s", "clock": "decision-term"}
    """
        .formatted(receivedOn);
  }

  /// An order of eight weeks, at 100 euros a day.
  ///
  /// @param rulingId the same for all cases of the ruling
  public static String order(String sentOn, UUID rulingId) {
    return """
    {"sentOn": "%s", "rulingId": "%s", "clock": "decision-term",
     "decideWithin": {"amount": 8, "unit": "WEEKS"},
     "penalty": {"perDay": 100, "maximum": 7500}}
    """
        .formatted(sentOn, rulingId);
  }

  public static String decision(String decidedOn, String question, String choice) {
    return """
    {"decidedOn": "%s", "clock": "decision-term", "question": "%s", "choice": "%s",
     "ground": "42(6)"}
    """
        .formatted(decidedOn, question, choice);
  }
}
