package asylumchain.reporting;

import asylumchain.events.Applicant;
import java.util.TreeMap;

/// What each event changes of where a case stands.
final class RawSteps {

  private static final String INTERVIEW = "asked INTERVIEW";
  private static final String COURT = "asked COURT";
  private static final String SAID = "asked SAID";
  private static final String ENDED = "asked ENDED";

  private RawSteps() {}

  static void apply(RawCase one, RawCase.Said said, TreeMap<String, String> stood) {
    switch (said.what()) {
      case "lodged" -> {
        stood.put("stage", "LODGED");
        stood.put("lodgedOn", said.on().toString());
        stood.put("applicationKind", said.value());
        stood.put("partner", "IND");
        stood.put(INTERVIEW, "");
        traits(one.applicant(), stood);
      }
      case "track" -> stood.put("track", said.value());
      case "unit" -> stood.put("unit", said.value());
      case "reception" -> stood.put("receptionLocation", said.value());
      case "waiting" -> stood.put(SAID, said.value());
      case "interview" -> {
        if (!stood.containsKey("settlement")) {
          stood.put("stage", "DECISION_PENDING");
        }
        answered(INTERVIEW, stood);
      }
      case "decided" -> {
        stood.put("stage", "DECIDED");
        stood.put("settlement", said.value());
        stood.putIfAbsent("settledOn", said.on().toString());
        answered(INTERVIEW, stood);
      }
      case "withdrawn" -> {
        stood.put("stage", "CLOSED");
        stood.putIfAbsent("settlement", "WITHDRAWN");
        stood.putIfAbsent("settledOn", said.on().toString());
        stood.put(ENDED, "");
        stood.remove(SAID);
      }
      case "reopened" -> {
        stood.put("stage", "DECISION_PENDING");
        stood.remove("settlement");
        stood.remove("settledOn");
        answered(COURT, stood);
      }
      case "appealed" -> {
        stood.put("stage", "APPEAL");
        stood.putIfAbsent("settlement", "UNSTATED");
        stood.putIfAbsent("settledOn", said.on().toString());
        if (stood.put(COURT, "") == null) {
          stood.remove(SAID);
        }
      }
      case "judged" -> {
        stood.replace("stage", "APPEAL", "DECIDED");
        answered(COURT, stood);
      }
      default -> throw new IllegalStateException(said.what());
    }
    waiting(stood);
  }

  private static void traits(Applicant applicant, TreeMap<String, String> stood) {
    stood.put("nationality", applicant.nationality().text());
    stood.put("sex", applicant.sex().name());
    stood.put("applicantAgeBand", applicant.ageBand().name());
    stood.put("unaccompaniedMinor", "" + applicant.unaccompaniedMinor());
    stood.put("familySizeBand", applicant.familySizeBand().name());
  }

  /// What a source said counts until a question is asked or answered.
  private static void answered(String question, TreeMap<String, String> stood) {
    if (stood.remove(question) != null) {
      stood.remove(SAID);
    }
  }

  private static void waiting(TreeMap<String, String> stood) {
    stood.remove("waitingFor");
    if (stood.containsKey(ENDED)) {
      return;
    }
    if (stood.containsKey(SAID)) {
      stood.put("waitingFor", stood.getOrDefault(SAID, ""));
    } else if (stood.containsKey(COURT)) {
      stood.put("waitingFor", "COURT");
    } else if (stood.containsKey(INTERVIEW)) {
      stood.put("waitingFor", "INTERVIEW");
    }
  }
}
