package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// A calculation about the decision term of the Vreemdelingenwet: plain, or with what is disputed
/// about it side by side.
final class DecisionTermQuestion {

  private final RuleBook book;
  private final WorkingCalendar calendar;
  private final Rule.Version version;
  private final List<Step> steps = new ArrayList<>();

  DecisionTermQuestion(RuleBook book, WorkingCalendar calendar, Rule.Version version) {
    this.book = book;
    this.calendar = calendar;
    this.version = version;
  }

  Calculator.Outcome answer(Inputs inputs) {
    var result =
        inputs.has("startCourt") || inputs.has("startMinister")
            ? disputedStart(inputs)
            : inputs.has("extensionsIfValid") ? disputedExtension(inputs) : plain(inputs);
    return new Calculator.Outcome(result, List.copyOf(steps));
  }

  private Object disputedStart(Inputs inputs) {
    var results = new LinkedHashMap<String, Object>();
    for (var side : List.of("Court", "Minister")) {
      var due = due(inputs, inputs.day("start" + side), List.of()).due();
      results.put("due" + side, due);
      inputs
          .optionalDay("noticeOfDefault")
          .ifPresent(notice -> results.put("noticePremature" + side, isPremature(notice, due)));
    }
    return results;
  }

  private Object disputedExtension(Inputs inputs) {
    var results = new LinkedHashMap<String, Object>();
    var extensions = inputs.extensions("extensions");
    var base = due(inputs, start(inputs), extensions).due();
    var all = new ArrayList<>(extensions);
    all.addAll(inputs.extensions("extensionsIfValid"));
    var extended = due(inputs, start(inputs), all).due();
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

  private Object plain(Inputs inputs) {
    var extensions = inputs.extensions("extensions");
    var results = new LinkedHashMap<String, Object>();
    if (extensions.stream().anyMatch(extension -> extension.decreeName() != null)) {
      results.put("base", due(inputs, start(inputs), List.of()).due());
      results.put("extended", due(inputs, start(inputs), extensions).due());
      return results;
    }
    var reckoned = due(inputs, start(inputs), extensions);
    if (reckoned.allAccepted()) {
      return reckoned.due();
    }
    results.put("accepted", false);
    results.put("due", reckoned.due());
    return results;
  }

  private static LocalDate start(Inputs inputs) {
    var received = inputs.day("received");
    return inputs.optionalDay("nlResponsibleOn").filter(received::isBefore).orElse(received);
  }

  private Reckoned due(Inputs inputs, LocalDate start, List<Extension> extensions) {
    var event = inputs.has("nlResponsibleOn") ? Word.NL_RESPONSIBLE : Word.LODGED;
    var reckoning =
        Reckoning.of(book, calendar, version, version.mainEnd(), start, event)
            .extendedBy(extensions)
            .suspendedFor(inputs.suspensions());
    var remarks = new ArrayList<Step>();
    inputs
        .optionalDay("knownOn")
        .ifPresent(
            knownOn ->
                new GroupExtensions(book, LocalDate.MAX, knownOn, null)
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
