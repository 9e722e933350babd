package asylumchain.local.recount.told;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a case waits for, from what was asked and not answered yet.
final class Awaited {

  private static final Set<String> FIRST_ACTS = Set.of("REGISTRATION", "LODGING");

  /// What is shown of each open question, the first that is open first.
  private static final Map<String, String> SHOWN = new LinkedHashMap<>();

  static {
    SHOWN.put("APPEAL", "COURT");
    SHOWN.put("OBJECTION", "DECISION");
    SHOWN.put("OTHER_STATE", "OTHER_STATE");
    SHOWN.put("HAND_OVER", "PARTNER");
    SHOWN.put("REGISTRATION", "PARTNER");
    SHOWN.put("RETURN", "APPLICANT");
    SHOWN.put("LODGING", "APPLICANT");
    SHOWN.put("SUPPLEMENT", "APPLICANT");
    SHOWN.put("INTERVIEW", "INTERVIEW");
    SHOWN.put("VIEW", "APPLICANT");
  }

  private static final Map<String, String> ASKS =
      Map.of(
          "hand-over-requested", "HAND_OVER",
          "take-charge-requested", "OTHER_STATE",
          "take-back-requested", "OTHER_STATE",
          "applicant-absconded", "RETURN",
          "interview-planned", "INTERVIEW",
          "interview-cancelled", "INTERVIEW",
          "supplement-requested", "SUPPLEMENT",
          "intention-issued", "VIEW",
          "objection-lodged", "OBJECTION");

  private static final Map<String, Set<String>> ANSWERS =
      Map.ofEntries(
          Map.entry("handed-over", Set.of("HAND_OVER")),
          Map.entry("hand-over-refused", Set.of("HAND_OVER")),
          Map.entry("hand-over-withdrawn", Set.of("HAND_OVER")),
          Map.entry("responsibility-accepted", Set.of("OTHER_STATE")),
          Map.entry("responsibility-refused", Set.of("OTHER_STATE")),
          Map.entry("responsibility-lapsed", Set.of("OTHER_STATE")),
          Map.entry("transfer-lapsed", Set.of("OTHER_STATE")),
          Map.entry("netherlands-responsible", Set.of("OTHER_STATE")),
          Map.entry("applicant-reappeared", Set.of("RETURN")),
          Map.entry("supplement-received", Set.of("SUPPLEMENT")),
          Map.entry("view-submitted", Set.of("VIEW")),
          Map.entry(
              "decision-made",
              Set.of(
                  "OTHER_STATE",
                  "REGISTRATION",
                  "RETURN",
                  "LODGING",
                  "SUPPLEMENT",
                  "INTERVIEW",
                  "VIEW")),
          Map.entry("decision-withdrawn", Set.of("APPEAL", "OBJECTION")),
          Map.entry("objection-decided", Set.of("OBJECTION")),
          Map.entry("judgment-sent", Set.of("APPEAL")),
          Map.entry("case-remanded", Set.of("APPEAL")));

  private final Set<String> open = new HashSet<>();
  private boolean ended;
  private boolean isTold;
  private @Nullable String told;

  /// Nothing is awaited: `null`.
  @Nullable String shown() {
    if (ended) {
      return null;
    }
    if (isTold) {
      return told;
    }
    return SHOWN.entrySet().stream()
        .filter(it -> open.contains(it.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  void after(Said said) {
    switch (said.type()) {
      case "asylum-wish-made" -> begin("REGISTRATION", Set.of("LODGING", "INTERVIEW"));
      case "application-registered" -> begin("LODGING", Set.of("INTERVIEW"));
      case "application-lodged" -> begin("INTERVIEW", Set.of());
      case "interview-held" -> {
        if (!said.words().getOrDefault("interview", "").equals("REGISTRATION")) {
          answer(Set.of("INTERVIEW"));
        }
      }
      case "appeal-lodged" -> {
        if (!isAgainstSilence(said)) {
          ask("APPEAL");
        }
      }
      case "waiting-for-changed" -> {
        isTold = true;
        told = said.words().get("waitingFor");
      }
      case "application-withdrawn", "transferred-to-state", "case-closed" -> end(true);
      case "application-resumed", "case-reopened" -> end(false);
      default -> {
        var question = ASKS.get(said.type());
        if (question != null) {
          ask(question);
        }
        answer(ANSWERS.getOrDefault(said.type(), Set.of()));
      }
    }
  }

  /// An appeal to the district court against there being no decision: the decision is awaited
  /// still.
  private static boolean isAgainstSilence(Said said) {
    return said.words().getOrDefault("againstNoDecision", "").equals("true")
        && said.words().getOrDefault("instance", "").equals("DISTRICT_COURT");
  }

  /// A first act settles those before it, unless a later one came first.
  private void begin(String next, Set<String> later) {
    if (later.stream().noneMatch(open::contains)) {
      answer(FIRST_ACTS);
      ask(next);
    }
  }

  /// What a source told counts until a question is opened or closed.
  private void ask(String question) {
    isTold &= !open.add(question);
  }

  private void answer(Set<String> questions) {
    isTold &= !open.removeAll(questions);
  }

  private void end(boolean isEnd) {
    ended = isEnd;
    isTold = false;
  }
}
