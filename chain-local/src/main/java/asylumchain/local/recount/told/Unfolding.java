package asylumchain.local.recount.told;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A case while its events are told, one after the other.
final class Unfolding {

  private final Map<String, String> values = new HashMap<>();
  private final Awaited awaited = new Awaited();
  private final LocalDate madeOn;
  private String stage = Stages.MADE;
  /// Where it would stand had it not ended.
  private String open = Stages.MADE;
  private boolean isRegistered;
  private @Nullable LocalDate lodgedOn;
  private @Nullable LocalDate settledOn;

  /// @param first the day of its first event
  Unfolding(LocalDate first) {
    this.madeOn = first;
  }

  void take(Said said) {
    move(said);
    isRegistered |= said.type().equals("application-registered");
    if (lodgedOn == null && said.type().equals("application-lodged")) {
      lodgedOn = said.on();
    }
    if (Stages.isOpen(stage)) {
      settledOn = null;
    } else if (settledOn == null) {
      settledOn = said.on();
    }
    settle(said);
    awaited.after(said);
    desk(said);
    describe(said);
  }

  /// How the case stands after what was taken.
  Standing standing(Alike alike) {
    values.put("stage", stage);
    put("waitingFor", awaited.shown());
    return new Standing(
        alike.one(Map.copyOf(values)),
        lodgedOn == null ? madeOn : lodgedOn,
        lodgedOn != null,
        settledOn);
  }

  /// Whoever opens a case again goes on where it stood; what came while it was closed counts.
  private void move(Said said) {
    if (said.type().equals("case-reopened")) {
      stage = open;
      return;
    }
    var unended = Stages.after(open, intake(), said);
    stage = Stages.after(stage, intake(), said);
    if (!stage.equals(Stages.CLOSED)) {
      open = stage;
    } else if (!unended.equals(Stages.CLOSED)) {
      open = unended;
    }
  }

  private String intake() {
    if (lodgedOn != null) {
      return Stages.LODGED;
    }
    return isRegistered ? Stages.REGISTERED : Stages.MADE;
  }

  /// A decision says how the application is settled; what ends it without one says so only where
  /// nothing else has.
  private void settle(Said said) {
    if (settledOn == null) {
      values.remove("settlement");
    } else if (said.type().equals("decision-made")) {
      put("settlement", said.words().get("outcome"));
    } else {
      values.computeIfAbsent("settlement", _ -> withoutDecision(said));
    }
  }

  private static String withoutDecision(Said said) {
    return switch (said.type()) {
      case "application-withdrawn" -> "WITHDRAWN";
      case "transferred-to-state" -> "TRANSFERRED";
      case "case-closed" ->
          said.words().getOrDefault("reason", "").equals("UNEXPLAINED") ? "UNEXPLAINED" : "LAPSED";
      default -> "UNSTATED";
    };
  }

  /// Who has it: whoever took it in, until it is handed over.
  private void desk(Said said) {
    var words = said.words();
    if (said.type().equals("handed-over")) {
      put("partner", words.get("to"));
      put("unit", words.get("unit"));
    } else if (words.containsKey("applicationKind")) {
      var participants = words.getOrDefault("participants", "");
      if (!participants.isEmpty()) {
        values.putIfAbsent("partner", participants.split(",", -1)[0]);
      }
      copy(words, "unit", "unit");
    }
  }

  private void describe(Said said) {
    var words = said.words();
    copy(words, "applicationKind", "applicationKind");
    copy(words, "track", "track");
    copy(words, "location", "receptionLocation");
    copy(words, "applicant.nationality", "nationality");
    copy(words, "applicant.sex", "sex");
    copy(words, "applicant.ageBand", "applicantAgeBand");
    copy(words, "applicant.unaccompaniedMinor", "unaccompaniedMinor");
    copy(words, "applicant.familySizeBand", "familySizeBand");
  }

  private void copy(Map<String, String> words, String word, String dimension) {
    if (words.containsKey(word)) {
      put(dimension, words.get(word));
    }
  }

  private void put(String dimension, @Nullable String value) {
    if (value == null) {
      values.remove(dimension);
    } else {
      values.put(dimension, value);
    }
  }
}
