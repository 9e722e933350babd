package asylumchain.local.recount.told;

import java.util.Set;

/// To which stage an event brings a case.
final class Stages {

  static final String MADE = "MADE";
  static final String REGISTERED = "REGISTERED";
  static final String LODGED = "LODGED";
  static final String CLOSED = "CLOSED";

  private static final Set<String> BEFORE_LODGING = Set.of(MADE, REGISTERED);
  private static final Set<String> AWAITING =
      Set.of("RESPONSIBILITY", LODGED, "INTERVIEW", "INTENTION", "DECISION_PENDING");

  private static final Set<String> MOVE_NOTHING =
      Set.of(
          "asylum-wish-made",
          "person-identified",
          "duplicate-merged",
          "duplicate-split",
          "track-assigned",
          "handed-over",
          "hand-over-requested",
          "hand-over-refused",
          "hand-over-withdrawn",
          "reception-assigned",
          "waiting-for-changed",
          "responsibility-accepted",
          "responsibility-refused",
          "responsibility-lapsed",
          "applicant-absconded",
          "applicant-reappeared",
          "interview-cancelled",
          "supplement-requested",
          "supplement-received",
          "decision-announced",
          "opposition-lodged",
          "interim-measure-requested",
          "detention-started",
          "detention-ended",
          "temporary-protection-started",
          "temporary-protection-ended");

  private Stages() {}

  /// Whether the application is not settled: not lodged yet, or without its decision.
  static boolean isOpen(String stage) {
    return BEFORE_LODGING.contains(stage) || AWAITING.contains(stage);
  }

  /// @param stage before the event
  /// @param intake how far registration and lodging alone had brought the case before
  /// @throws IllegalStateException for an event that it does not know: a recount that passed it
  ///   over would agree with a service that does
  static String after(String stage, String intake, Said said) {
    return switch (said.type()) {
      case "application-registered" -> stage.equals(MADE) ? REGISTERED : stage;
      case "application-lodged" -> isIntake(stage) ? LODGED : stage;
      case "take-charge-requested", "take-back-requested" ->
          isOpen(stage) ? "RESPONSIBILITY" : stage;
      case "netherlands-responsible", "transfer-lapsed" ->
          stage.equals("RESPONSIBILITY") ? intake : stage;
      case "interview-planned" -> whileAwaiting(stage, "INTERVIEW");
      case "interview-held" -> whileAwaiting(stage, "DECISION_PENDING");
      case "intention-issued" -> whileAwaiting(stage, "INTENTION");
      case "view-submitted" -> stage.equals("INTENTION") ? "DECISION_PENDING" : stage;
      case "decision-made" -> "DECIDED";
      case "decision-withdrawn", "case-remanded" -> "DECISION_PENDING";
      case "application-withdrawn", "transferred-to-state", "case-closed" -> CLOSED;
      case "application-resumed" -> intake;
      case "objection-lodged" -> "OBJECTION";
      case "objection-decided" -> stage.equals("OBJECTION") ? "DECIDED" : stage;
      case "appeal-lodged" -> appealed(stage, said);
      case "judgment-sent" -> judged(stage);
      case "permit-issued" -> "FINAL";
      case "departure-started" -> "DEPARTURE";
      default -> unmoved(stage, said);
    };
  }

  private static boolean isIntake(String stage) {
    return BEFORE_LODGING.contains(stage) || stage.equals("RESPONSIBILITY");
  }

  private static String whileAwaiting(String stage, String next) {
    return AWAITING.contains(stage) ? next : stage;
  }

  private static String appealed(String stage, Said said) {
    if (said.words().getOrDefault("againstNoDecision", "").equals("true")) {
      return stage;
    }
    return said.words().getOrDefault("instance", "").equals("DISTRICT_COURT")
        ? "APPEAL"
        : "FURTHER_APPEAL";
  }

  private static String judged(String stage) {
    if (stage.equals("APPEAL")) {
      return "DECIDED";
    }
    return stage.equals("FURTHER_APPEAL") ? "FINAL" : stage;
  }

  private static String unmoved(String stage, Said said) {
    if (!MOVE_NOTHING.contains(said.type())) {
      throw new IllegalStateException("the recount does not know the event " + said.type());
    }
    return stage;
  }
}
