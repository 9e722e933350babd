package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.RemedyEvent.JudgmentSent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The term for a new decision after a court sent the case back.
final class Remand {

  static final String RULE = "vw83bc-remand";

  private static final Map<String, String> BY_TRACK =
      Map.of(
          "ADMISSIBILITY", "inadmissible",
          "ACCELERATED", "accelerated",
          "BORDER", "accelerated");

  private final Gathering gathering;
  private final String clock;
  private final List<Step> before;

  Remand(Gathering gathering, String clock, List<Step> before) {
    this.gathering = gathering;
    this.clock = clock;
    this.before = before;
  }

  /// A day in the judgment wins; then the term of the law; without either a person decides.
  ///
  /// @param draft the clock as it was before there was a judgment
  Told told(ClockDraft draft, LocalDate remandedOn, boolean underNewLaw) {
    var judgment = judgment();
    var sentOn = judgment.map(JudgmentSent::occurredOn).orElse(remandedOn);
    var decideBy = judgment.map(JudgmentSent::decideBy).orElse(null);
    if (decideBy != null) {
      return draft.until(decideBy, sentOn, Word.JUDGMENT, "Awb, art. 8:72(4)", before);
    }
    if (underNewLaw) {
      return ClockDraft.of(gathering, clock, RULE, sentOn)
          .map(it -> it.to(byTrack()).anewFrom(sentOn, Word.JUDGMENT, before))
          .orElseGet(() -> disputed(draft, sentOn));
    }
    return disputed(draft, sentOn);
  }

  private String byTrack() {
    var track = gathering.facts().track();
    return BY_TRACK.getOrDefault(track == null ? "" : track.text(), "regular");
  }

  private Told disputed(ClockDraft draft, LocalDate sentOn) {
    var review =
        new Review(gathering, clock, Word.WHICH_COURT_TERM)
            .or(Word.WHOLE_TERM_ANEW, draft.anewFrom(sentOn, Word.JUDGMENT, before));
    ClockDraft.of(gathering, clock, CourtTerm.RULE, sentOn)
        .map(it -> it.anewFrom(sentOn, Word.JUDGMENT, before))
        .ifPresent(told -> review.or(Word.TWO_WEEKS_OF_8_55D, told));
    return review.told(draft.rule().id(), before);
  }

  /// The last judgment since the decision that it is about.
  private Optional<JudgmentSent> judgment() {
    var facts = gathering.facts();
    return facts
        .last(JudgmentSent.class)
        .filter(judged -> !facts.cameAfter(judged, DecisionMade.class::isInstance));
  }
}
