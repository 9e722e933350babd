package asylumchain.deadlines.board.worklist;

import asylumchain.events.Stage;
import asylumchain.events.WaitingFor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What has to happen next so that a clock ends in time. Names are API.
enum NextStep implements Word {
  SAY_HOW_THE_TERM_RUNS("vaststellen hoe de termijn loopt", "establish how the term runs"),
  REGISTER("registreren", "register"),
  LODGE("aanvraag laten indienen", "have the application lodged"),
  ESTABLISH_RESPONSIBILITY(
      "verantwoordelijke lidstaat vaststellen", "establish the responsible state"),
  ASK_OTHER_STATE("andere lidstaat verzoeken", "ask the other state"),
  AWAIT_OTHER_STATE("antwoord van de lidstaat afwachten", "await the other state's answer"),
  DECIDE_ON_TRANSFER("overdrachtsbesluit nemen", "decide on the transfer"),
  TRANSFER("overdragen aan de lidstaat", "transfer to the other state"),
  ASSIGN_TRACK("spoor toewijzen", "assign a track"),
  HOLD_INTERVIEW("horen", "hold the interview"),
  COMPLETE_APPLICATION("aanvraag laten aanvullen", "have the application completed"),
  OBTAIN_ADVICE("advies verkrijgen", "obtain advice"),
  RECEIVE_VIEW("zienswijze ontvangen", "receive the view"),
  DECIDE("beslissen", "decide"),
  DECIDE_ON_OBJECTION("beslissen op bezwaar", "decide on the objection"),
  AWAIT_JUDGMENT("uitspraak afwachten", "await the judgment"),
  AWAIT_REMEDY("afwachten of een rechtsmiddel volgt", "wait whether a remedy is sought"),
  ARRANGE_DEPARTURE("vertrek regelen", "arrange departure"),
  ARRANGE_RELEASE("einde of verlenging van de maatregel regelen", "arrange release or prolonging"),
  AWAIT_FAMILY_APPLICATION(
      "afwachten of nareis wordt aangevraagd", "wait whether family reunification is applied for"),
  CLOSE("dossier afsluiten", "close the case");

  /// A term of the procedure that finds the responsible state has a step of its own: it asks for no
  /// decision on the application.
  private static final Map<String, NextStep> OF_RESPONSIBILITY =
      Map.of(
          "responsibility-request", ASK_OTHER_STATE,
          "responsibility-request-in-detention", ASK_OTHER_STATE,
          "responsibility-reply", AWAIT_OTHER_STATE,
          "transfer-decision", DECIDE_ON_TRANSFER,
          "transfer", TRANSFER,
          "transfer-in-detention", TRANSFER);

  /// Other terms within which one thing has to happen, wherever the case stands.
  private static final Map<String, NextStep> OF_ONE_STEP =
      Map.ofEntries(
          Map.entry("registration", REGISTER),
          Map.entry("lodging", LODGE),
          Map.entry("view", RECEIVE_VIEW),
          Map.entry("court-hearing", HOLD_INTERVIEW),
          Map.entry("objection", AWAIT_REMEDY),
          Map.entry("objection-decision", DECIDE_ON_OBJECTION),
          Map.entry("appeal", AWAIT_REMEDY),
          Map.entry("interim-measure", AWAIT_REMEDY),
          Map.entry("court-decision", AWAIT_JUDGMENT),
          Map.entry("further-appeal", AWAIT_REMEDY),
          Map.entry("departure", ARRANGE_DEPARTURE),
          Map.entry("detention", ARRANGE_RELEASE),
          Map.entry("border-maximum", ARRANGE_RELEASE),
          Map.entry("family-reunification-window", AWAIT_FAMILY_APPLICATION));

  /// Terms on the way to a decision on the application: their step follows from the stage.
  static final Set<String> BY_STAGE =
      Set.of(
          "decision-term",
          "rest-and-preparation",
          "aa-intention",
          "aa-decision",
          "track-2-decision",
          "repeat-decision",
          "court-term");

  private final String nl;
  private final String en;

  NextStep(String nl, String en) {
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

  /// The next step of a clock that runs, or waits to run.
  ///
  /// @param clock its name
  /// @param unclear whether a person must first say how the clock runs
  /// @param stage `null` while unknown
  /// @param waitingFor `null` when nothing is awaited
  static NextStep of(
      String clock,
      boolean unclear,
      @Nullable Stage stage,
      @Nullable String track,
      @Nullable WaitingFor waitingFor) {
    if (unclear) {
      return SAY_HOW_THE_TERM_RUNS;
    }
    var ofItsOwn = OF_RESPONSIBILITY.getOrDefault(clock, OF_ONE_STEP.get(clock));
    return ofItsOwn == null ? of(stage, track, waitingFor) : ofItsOwn;
  }

  /// The clocks that have the same step in every stage.
  static Set<String> clocksOfOneStep() {
    return Stream.of(OF_RESPONSIBILITY, OF_ONE_STEP)
        .flatMap(steps -> steps.keySet().stream())
        .collect(Collectors.toSet());
  }

  /// The clocks that ask for no decision on the application.
  static List<String> clocksOfResponsibility() {
    return List.copyOf(OF_RESPONSIBILITY.keySet());
  }

  private static NextStep of(
      @Nullable Stage stage, @Nullable String track, @Nullable WaitingFor waitingFor) {
    return switch (stage == null ? Stage.MADE : stage) {
      case MADE -> REGISTER;
      case REGISTERED -> LODGE;
      case RESPONSIBILITY -> ESTABLISH_RESPONSIBILITY;
      case LODGED ->
          track == null && isUsual(waitingFor) ? ASSIGN_TRACK : unless(waitingFor, HOLD_INTERVIEW);
      case INTERVIEW -> unless(waitingFor, HOLD_INTERVIEW);
      case INTENTION -> RECEIVE_VIEW;
      case DECISION_PENDING -> unless(waitingFor, DECIDE);
      case OBJECTION -> DECIDE_ON_OBJECTION;
      case APPEAL, FURTHER_APPEAL -> AWAIT_JUDGMENT;
      case DECIDED -> AWAIT_REMEDY;
      case FINAL, DEPARTURE -> ARRANGE_DEPARTURE;
      case CLOSED -> CLOSE;
    };
  }

  /// Whether nothing stands before the interview that every application waits for.
  private static boolean isUsual(@Nullable WaitingFor waitingFor) {
    return waitingFor == null || waitingFor == WaitingFor.INTERVIEW;
  }

  /// What is awaited may have to come before the usual step.
  private static NextStep unless(@Nullable WaitingFor waitingFor, NextStep usual) {
    return switch (waitingFor) {
      case APPLICANT -> COMPLETE_APPLICATION;
      case ADVICE -> OBTAIN_ADVICE;
      case OTHER_STATE -> ESTABLISH_RESPONSIBILITY;
      case COURT -> AWAIT_JUDGMENT;
      case INTERVIEW -> HOLD_INTERVIEW;
      case DECISION -> DECIDE;
      case LEGAL_AID, PARTNER -> usual;
      case null -> usual;
    };
  }
}
