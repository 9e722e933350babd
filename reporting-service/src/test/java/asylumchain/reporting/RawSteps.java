package asylumchain.reporting;

import asylumchain.events.Applicant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What each event changes of where a case stands.
final class RawSteps {

  private static final String INTERVIEW = "asked INTERVIEW";
  private static final String COURT = "asked COURT";
  private static final String SAID = "asked SAID";
  private static final String ENDED = "asked ENDED";
  private static final String OBJECTION = "asked OBJECTION";
  private static final String OTHER_STATE = "asked OTHER_STATE";
  private static final String REGISTRATION = "asked REGISTRATION";
  private static final String LODGING = "asked LODGING";
  private static final String VIEW = "asked VIEW";
  private static final String REGISTERED = "asked whether REGISTERED";

  private static final List<String> BEFORE_LODGING = List.of("MADE", "REGISTERED");
  private static final List<String> AWAITING =
      List.of("RESPONSIBILITY", "LODGED", "INTERVIEW", "INTENTION", "DECISION_PENDING");

  /// For whom a case waits, by what was asked, the first first.
  private static final List<Map.Entry<String, String>> AWAITED =
      List.of(
          Map.entry(COURT, "COURT"),
          Map.entry(OBJECTION, "DECISION"),
          Map.entry(OTHER_STATE, "OTHER_STATE"),
          Map.entry(REGISTRATION, "PARTNER"),
          Map.entry(LODGING, "APPLICANT"),
          Map.entry(INTERVIEW, "INTERVIEW"),
          Map.entry(VIEW, "APPLICANT"));

  private RawSteps() {}

  static void apply(RawCase one, RawCase.Said said, TreeMap<String, String> stood) {
    switch (said.what()) {
      case "made" -> {
        takenIn(one, said, "MADE", stood);
        asked(REGISTRATION, stood);
      }
      case "registered" -> {
        takenIn(one, said, "REGISTERED", stood);
        stood.put(REGISTERED, "");
        stood.remove(REGISTRATION);
        asked(LODGING, stood);
      }
      case "lodged" -> {
        takenIn(one, said, "LODGED", stood);
        stood.put("lodgedOn", said.on().toString());
        stood.remove(REGISTRATION);
        stood.remove(LODGING);
        asked(INTERVIEW, stood);
      }
      case "track" -> stood.put("track", said.value());
      case "unit" -> {
        stood.put("partner", "IND");
        stood.put("unit", said.value());
      }
      case "handed" -> {
        stood.put("partner", said.value());
        stood.remove("unit");
      }
      case "reception" -> stood.put("receptionLocation", said.value());
      case "waiting" -> stood.put(SAID, said.value());
      case "claimed", "ours", "planned", "interview", "intention" -> examined(said, stood);
      case "decided", "withdrawn", "reopened" -> decided(said, stood);
      case "objected", "objectionDecided", "appealed", "further", "judged", "departing" ->
          after(said, stood);
      default -> throw new IllegalStateException(said.what());
    }
    waiting(stood);
  }

  private static void takenIn(
      RawCase one, RawCase.Said said, String stage, TreeMap<String, String> stood) {
    stood.put("stage", stage);
    stood.put("applicationKind", said.value());
    stood.put("partner", one.partner());
    traits(one.applicant(), stood);
  }

  private static void examined(RawCase.Said said, TreeMap<String, String> stood) {
    switch (said.what()) {
      case "claimed" -> {
        if (awaits(stood) || BEFORE_LODGING.contains(stood.get("stage"))) {
          stood.put("stage", "RESPONSIBILITY");
        }
        asked(OTHER_STATE, stood);
      }
      case "ours" -> {
        var intake = stood.containsKey(REGISTERED) ? "REGISTERED" : "MADE";
        stood.replace("stage", "RESPONSIBILITY", stood.containsKey("lodgedOn") ? "LODGED" : intake);
        answered(stood, OTHER_STATE);
      }
      case "planned" -> {
        examinedAt("INTERVIEW", stood);
        asked(INTERVIEW, stood);
      }
      case "interview" -> {
        examinedAt("DECISION_PENDING", stood);
        answered(stood, INTERVIEW);
      }
      default -> {
        examinedAt("INTENTION", stood);
        asked(VIEW, stood);
      }
    }
  }

  private static void examinedAt(String stage, TreeMap<String, String> stood) {
    if (awaits(stood)) {
      stood.put("stage", stage);
    }
  }

  private static void decided(RawCase.Said said, TreeMap<String, String> stood) {
    switch (said.what()) {
      case "decided" -> {
        stood.put("stage", "DECIDED");
        stood.put("settlement", said.value());
        stood.putIfAbsent("settledOn", said.on().toString());
        answered(stood, OTHER_STATE, REGISTRATION, LODGING, INTERVIEW, VIEW);
      }
      case "withdrawn" -> {
        settled("CLOSED", "WITHDRAWN", said, stood);
        stood.put(ENDED, "");
        stood.remove(SAID);
      }
      default -> {
        stood.put("stage", "DECISION_PENDING");
        stood.remove("settlement");
        stood.remove("settledOn");
        answered(stood, COURT, OBJECTION);
      }
    }
  }

  private static void after(RawCase.Said said, TreeMap<String, String> stood) {
    switch (said.what()) {
      case "objected" -> {
        settled("OBJECTION", "UNSTATED", said, stood);
        asked(OBJECTION, stood);
      }
      case "objectionDecided" -> {
        stood.replace("stage", "OBJECTION", "DECIDED");
        answered(stood, OBJECTION);
      }
      case "appealed" -> {
        settled("APPEAL", "UNSTATED", said, stood);
        asked(COURT, stood);
      }
      case "further" -> {
        settled("FURTHER_APPEAL", "UNSTATED", said, stood);
        asked(COURT, stood);
      }
      case "judged" -> {
        if (!stood.replace("stage", "APPEAL", "DECIDED")) {
          stood.replace("stage", "FURTHER_APPEAL", "FINAL");
        }
        answered(stood, COURT);
      }
      default -> settled("DEPARTURE", "UNSTATED", said, stood);
    }
  }

  private static void settled(
      String stage, String how, RawCase.Said said, TreeMap<String, String> stood) {
    stood.put("stage", stage);
    stood.putIfAbsent("settlement", how);
    stood.putIfAbsent("settledOn", said.on().toString());
  }

  /// Whether a case awaits its decision in first instance.
  static boolean awaits(Map<String, String> stood) {
    return AWAITING.contains(stood.get("stage"));
  }

  private static void traits(Applicant applicant, TreeMap<String, String> stood) {
    stood.put("nationality", applicant.nationality().text());
    stood.put("sex", applicant.sex().name());
    stood.put("applicantAgeBand", applicant.ageBand().name());
    stood.put("unaccompaniedMinor", "" + applicant.unaccompaniedMinor());
    stood.put("familySizeBand", applicant.familySizeBand().name());
  }

  /// What a source said counts until a question is asked or answered.
  private static void asked(String question, TreeMap<String, String> stood) {
    if (stood.put(question, "") == null) {
      stood.remove(SAID);
    }
  }

  private static void answered(TreeMap<String, String> stood, String... questions) {
    for (var question : questions) {
      if (stood.remove(question) != null) {
        stood.remove(SAID);
      }
    }
  }

  private static void waiting(TreeMap<String, String> stood) {
    stood.remove("waitingFor");
    if (stood.containsKey(ENDED)) {
      return;
    }
    if (stood.containsKey(SAID)) {
      stood.put("waitingFor", stood.getOrDefault(SAID, ""));
      return;
    }
    AWAITED.stream()
        .filter(question -> stood.containsKey(question.getKey()))
        .findFirst()
        .ifPresent(question -> stood.put("waitingFor", question.getValue()));
  }
}
