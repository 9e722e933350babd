package asylumchain.deadlines.calculations;

import asylumchain.deadlines.terms.Extension;
import asylumchain.deadlines.terms.GroupExtensions;
import asylumchain.deadlines.terms.Reckoned;
import asylumchain.deadlines.terms.Reckoning;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Terms;
import asylumchain.deadlines.terms.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// A calculation about the decision term of the Vreemdelingenwet: plain, or with what is disputed
/// about it side by side.
final class DecisionTermQuestion {

  private final Asked asked;
  private final Inputs inputs;
  private final List<Step> steps = new ArrayList<>();

  private DecisionTermQuestion(Asked asked) {
    this.asked = asked;
    this.inputs = asked.inputs();
  }

  static Outcome decisionTerm(Asked asked) {
    var question = new DecisionTermQuestion(asked);
    return new Outcome(question.result(), question.steps);
  }

  private Object result() {
    if (inputs.has("startCourt") || inputs.has("startMinister")) {
      return disputedStart();
    }
    return inputs.has("extensionsIfValid") ? disputedExtension() : plain();
  }

  private Object disputedStart() {
    var results = new LinkedHashMap<String, Object>();
    for (var side : List.of("Court", "Minister")) {
      var due = due(inputs.day("start" + side), List.of()).due();
      results.put("due" + side, due);
      inputs
          .optionalDay("noticeOfDefault")
          .ifPresent(notice -> results.put("noticePremature" + side, isPremature(notice, due)));
    }
    return results;
  }

  private Object disputedExtension() {
    var results = new LinkedHashMap<String, Object>();
    var extensions = inputs.extensions("extensions");
    var base = due(start(), extensions).due();
    var all = new ArrayList<>(extensions);
    all.addAll(inputs.extensions("extensionsIfValid"));
    var extended = due(start(), all).due();
    results.put("dueBase", base);
    results.put("dueExtended", extended);
    inputs
        .optionalDay("notice")
        .ifPresent(
            notice -> {
              results.put("noticePrematureBase", isPremature(notice, base));
              results.put("noticePrematureExtended", isPremature(notice, extended));
            });
    return results;
  }

  private Object plain() {
    var extensions = inputs.extensions("extensions");
    var results = new LinkedHashMap<String, Object>();
    if (extensions.stream().anyMatch(extension -> extension.decreeName() != null)) {
      results.put("base", due(start(), List.of()).due());
      results.put("extended", due(start(), extensions).due());
      return results;
    }
    var reckoned = due(start(), extensions);
    if (reckoned.allAccepted()) {
      return reckoned.due();
    }
    results.put("accepted", false);
    results.put("due", reckoned.due());
    return results;
  }

  private LocalDate start() {
    var received = inputs.day("received");
    return inputs.optionalDay("nlResponsibleOn").filter(received::isBefore).orElse(received);
  }

  private Reckoned due(LocalDate start, List<Extension> extensions) {
    var event = inputs.has("nlResponsibleOn") ? Word.NL_RESPONSIBLE : Word.LODGED;
    var version = asked.version();
    var reckoning =
        Reckoning.of(asked.book(), asked.calendar(), version, version.mainEnd(), start, event)
            .extendedBy(extensions)
            .suspendedFor(inputs.suspensions());
    var remarks = new ArrayList<Step>();
    inputs
        .optionalDay("knownOn")
        .ifPresent(
            knownOn ->
                new GroupExtensions(asked.book(), LocalDate.MAX, Terms.endOf(knownOn), null)
                    .apply(inputs.day("received"), reckoning, remarks::add));
    var reckoned = reckoning.reckoned();
    steps.addAll(reckoned.steps());
    steps.addAll(remarks);
    return reckoned;
  }

  /// A notice has effect only when received after the last day. Source: Awb art. 6:12(2).
  private boolean isPremature(LocalDate notice, LocalDate due) {
    var premature = !notice.isAfter(due);
    steps.add(
        Step.of(StepCode.NOTICE_JUDGED, "Awb, art. 6:12(2)")
            .with("receivedOn", notice)
            .with("due", due)
            .with("premature", premature));
    return premature;
  }
}
