package asylumchain.deadlines.board.worklist;

import asylumchain.events.WaitingFor;
import org.jspecify.annotations.Nullable;

/// Whom a next step waits for. Names are API.
enum Awaited implements Word {
  DESK("wie de zaak heeft", "whoever has the case"),
  APPLICANT("de aanvrager", "the applicant"),
  LEGAL_AID("de rechtshulp", "legal aid"),
  ADVISER("een adviseur", "an adviser"),
  OTHER_STATE("een andere lidstaat", "another state"),
  COURT("de rechter", "the court"),
  PARTNER("een ketenpartner", "a partner in the chain");

  private final String nl;
  private final String en;

  Awaited(String nl, String en) {
    this.nl = nl;
    this.en = en;
  }

  @Override
  public String nl() {
    return nl;
  }

  @Override
  public String en() {
    return en;
  }

  /// Whom this step waits for.
  ///
  /// @param waitingFor what the case is said to wait for; `null` for nothing
  static Awaited of(NextStep step, @Nullable WaitingFor waitingFor) {
    return switch (step) {
      case SAY_HOW_THE_TERM_RUNS,
          ASK_OTHER_STATE,
          AWAIT_OTHER_STATE,
          DECIDE_ON_TRANSFER,
          AWAIT_JUDGMENT,
          AWAIT_REMEDY,
          AWAIT_FAMILY_APPLICATION,
          ARRANGE_RELEASE ->
          byNature(step);
      case NextStep _ -> byWord(step, waitingFor);
    };
  }

  private static Awaited byWord(NextStep step, @Nullable WaitingFor waitingFor) {
    return switch (waitingFor) {
      case null -> byNature(step);
      case APPLICANT -> APPLICANT;
      case LEGAL_AID -> LEGAL_AID;
      case ADVICE -> ADVISER;
      case OTHER_STATE -> OTHER_STATE;
      case COURT -> COURT;
      case PARTNER -> PARTNER;
      case INTERVIEW, DECISION -> DESK;
    };
  }

  /// Where nobody said whom a case waits for.
  private static Awaited byNature(NextStep step) {
    return switch (step) {
      case AWAIT_JUDGMENT -> COURT;
      case AWAIT_REMEDY, AWAIT_FAMILY_APPLICATION, RECEIVE_VIEW, COMPLETE_APPLICATION, LODGE ->
          APPLICANT;
      case OBTAIN_ADVICE -> ADVISER;
      case AWAIT_OTHER_STATE -> OTHER_STATE;
      case SAY_HOW_THE_TERM_RUNS,
          REGISTER,
          ESTABLISH_RESPONSIBILITY,
          ASK_OTHER_STATE,
          DECIDE_ON_TRANSFER,
          TRANSFER,
          ASSIGN_TRACK,
          HOLD_INTERVIEW,
          DECIDE,
          DECIDE_ON_OBJECTION,
          ARRANGE_DEPARTURE,
          ARRANGE_RELEASE,
          CLOSE ->
          DESK;
    };
  }
}
