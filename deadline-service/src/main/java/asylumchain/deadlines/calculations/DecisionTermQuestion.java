package asylumchain.deadlines.calculations;

import asylumchain.deadlines.law.CaseLaw;
import asylumchain.deadlines.terms.Determination.Question;
import asylumchain.deadlines.terms.Extension;
import asylumchain.deadlines.terms.Reckoned;
import asylumchain.deadlines.terms.Reckoning;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A calculation about the decision term of the Vreemdelingenwet: plain, or with what is disputed
/// about it side by side.
final class DecisionTermQuestion {

  private static final String RESPONSIBLE = "Vw 2000, art. 42(6)";

  private final Asked asked;
  private final Inputs inputs;
  private final List<Step> steps = new ArrayList<>();
  private @Nullable Question open;

  private DecisionTermQuestion(Asked asked) {
    this.asked = asked;
    this.inputs = asked.inputs();
  }

  static Outcome decisionTerm(Asked asked) {
    var question = new DecisionTermQuestion(asked);
    question.refuseContradictions();
    return new Outcome(question.result(), question.steps, question.open);
  }

  /// Nothing given is passed over: what says the same twice must say the same, what goes with one
  /// start does not go with two, and no term began before there was any law on it.
  private void refuseContradictions() {
    var flaws = new ArrayList<Inputs.Flaw>();
    var notice = inputs.optionalDay("notice");
    if (notice.isPresent()
        && inputs
            .optionalDay("noticeOfDefault")
            .filter(it -> !it.equals(notice.get()))
            .isPresent()) {
      flaws.add(new Inputs.Flaw("/noticeOfDefault", "is another day than notice, of one event"));
    }
    if (isDisputed()) {
      Stream.of("nlResponsibleOn", "extensionsIfValid")
          .filter(inputs::has)
          .map(it -> new Inputs.Flaw("/" + it, "does not go with startCourt and startMinister"))
          .forEach(flaws::add);
    }
    Stream.of("startCourt", "startMinister", inputs.has("received") ? "" : "nlResponsibleOn")
        .filter(inputs::has)
        .filter(it -> !asked.rule().existedBy(inputs.day(it)))
        .map(it -> new Inputs.Flaw("/" + it, "no version of the rule was in force on this day"))
        .forEach(flaws::add);
    if (!flaws.isEmpty()) {
      throw new Inputs.Flawed(flaws);
    }
  }

  private boolean isDisputed() {
    return inputs.has("startCourt") || inputs.has("startMinister");
  }

  private Object result() {
    if (isDisputed()) {
      return disputedStart();
    }
    var notice = inputs.optionalDay("notice").or(() -> inputs.optionalDay("noticeOfDefault"));
    return inputs.has("extensionsIfValid") || notice.isPresent() ? sideBySide(notice) : plain();
  }

  /// The sides whose day of start was given.
  private Object disputedStart() {
    var results = new LinkedHashMap<String, Object>();
    var choice = new Choice(asked, Word.DISPUTED_START);
    inputs
        .optionalDay("startCourt")
        .ifPresent(it -> choice.or(Word.START_COURT, it, side("Court", it, results)));
    inputs
        .optionalDay("startMinister")
        .ifPresent(it -> choice.or(Word.START_MINISTER, it, side("Minister", it, results)));
    if (inputs.has("startCourt") && inputs.has("startMinister")) {
      open = choice.asked();
    }
    return results;
  }

  private Reckoned side(String side, LocalDate start, Map<String, Object> results) {
    var reckoned = due(start, inputs.extensions("extensions"));
    var due = reckoned.due();
    steps.add(Outcome.named("due" + side, due));
    results.put("due" + side, due);
    refused(reckoned, results);
    inputs
        .optionalDay("noticeOfDefault")
        .or(() -> inputs.optionalDay("notice"))
        .ifPresent(notice -> results.put("noticePremature" + side, isPremature(notice, due)));
    return reckoned;
  }

  /// The term without and with the extensions whose validity is in dispute.
  private Object sideBySide(Optional<LocalDate> notice) {
    var results = new LinkedHashMap<String, Object>();
    var extensions = inputs.extensions("extensions");
    var reckoned = due(start(), extensions);
    var without = reckoned;
    var base = reckoned.due();
    results.put("dueBase", base);
    if (inputs.has("extensionsIfValid")) {
      steps.add(Outcome.named("dueBase", base));
    }
    notice.ifPresent(day -> results.put("noticePrematureBase", isPremature(day, base)));
    if (inputs.has("extensionsIfValid")) {
      var all = new ArrayList<>(extensions);
      all.addAll(inputs.extensions("extensionsIfValid"));
      reckoned = due(start(), all);
      var extended = reckoned.due();
      steps.add(Outcome.named("dueExtended", extended));
      results.put("dueExtended", extended);
      notice.ifPresent(day -> results.put("noticePrematureExtended", isPremature(day, extended)));
      open = validity(Word.IS_EXTENSION_VALID, reckoned, without);
    }
    refused(reckoned, results);
    return results;
  }

  private Object plain() {
    var extensions = inputs.extensions("extensions");
    var results = new LinkedHashMap<String, Object>();
    if (extensions.stream().anyMatch(extension -> extension.decreeName() != null)) {
      var base = due(start(), List.of());
      steps.add(Outcome.named("base", base.due()));
      results.put("base", base.due());
      var extended = due(start(), extensions);
      steps.add(Outcome.named("extended", extended.due()));
      results.put("extended", extended.due());
      open = validityOfDecrees(extensions, extended, base);
      refused(extended, results);
      return results;
    }
    var reckoned = due(start(), extensions);
    if (reckoned.allAccepted()) {
      return reckoned.due();
    }
    results.put("due", reckoned.due());
    refused(reckoned, results);
    return results;
  }

  /// The same question about decrees, with what courts held for the one and for the other.
  private @Nullable Question validityOfDecrees(
      List<Extension> stated, Reckoned valid, Reckoned invalid) {
    var decrees = new StatedDecrees(asked.book(), inputs);
    var question =
        validity(
            Word.IS_DECREE_VALID,
            valid.after(decrees.held(stated, CaseLaw.Held.VALID)),
            invalid.after(decrees.held(stated, CaseLaw.Held.INVALID)));
    if (question != null) {
      steps.addAll(decrees.contested(stated));
    }
    return question;
  }

  /// The question that is left where the answers lie apart; `null` where they do not.
  private @Nullable Question validity(Word question, Reckoned valid, Reckoned invalid) {
    return valid.due().equals(invalid.due())
        ? null
        : new Choice(asked, question)
            .or(Word.VALID, start(), valid)
            .or(Word.INVALID, start(), invalid)
            .asked();
  }

  /// Tells when an extension is none, whatever the answer tells besides.
  private static void refused(Reckoned reckoned, Map<String, Object> results) {
    if (!reckoned.allAccepted()) {
      results.put("accepted", false);
      reason(reckoned.refusals()).ifPresent(reason -> results.put("reason", reason.name()));
    }
  }

  /// Why an extension is none, unless it came too early in the history of the law alone: that shows
  /// in its day.
  private static Optional<Word> reason(List<Word> refusals) {
    return refusals.stream().filter(refusal -> refusal != Word.ONLY_ON_TOP).findFirst();
  }

  /// The day of receipt, or a later one on which the Netherlands became responsible.
  private LocalDate start() {
    var responsible = inputs.optionalDay("nlResponsibleOn");
    if (responsible.isPresent() && !inputs.has("received")) {
      return responsible.get();
    }
    var received = inputs.day("received");
    return responsible.filter(received::isBefore).orElse(received);
  }

  private Reckoned due(LocalDate start, List<Extension> extensions) {
    var decrees =
        new KnownDecrees(
            asked.book(), inputs, others -> inputs.moves(others).applyTo(reckoning(start)).due());
    var fallen = new ArrayList<Step>();
    var moves = inputs.moves(decrees.standing(extensions, fallen::add));
    inputs.optionalDay("received").ifPresent(received -> decrees.move(moves, received));
    var reckoned = moves.applyTo(reckoning(start));
    steps.addAll(responsible(start));
    reckoned.steps().stream().filter(step -> !fallen.contains(step)).forEach(steps::add);
    steps.addAll(fallen);
    return reckoned;
  }

  /// That it starts when the Netherlands is responsible, where that was stated and is the start.
  private List<Step> responsible(LocalDate start) {
    return inputs
        .optionalDay("nlResponsibleOn")
        .filter(start::equals)
        .map(it -> Step.of(StepCode.RESPONSIBLE, RESPONSIBLE).with("on", it))
        .stream()
        .toList();
  }

  private Reckoning reckoning(LocalDate start) {
    var event = inputs.has("nlResponsibleOn") ? Word.NL_RESPONSIBLE : Word.LODGED;
    var version = asked.version();
    return Reckoning.of(asked.book(), asked.calendar(), version, version.mainEnd(), start, event);
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
