package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.CaseCodes.Meaning;
import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.deadlines.terms.clocks.Responsibility.Accepted;
import asylumchain.deadlines.terms.clocks.Responsibility.Asked;
import asylumchain.deadlines.terms.clocks.Responsibility.Netherlands;
import asylumchain.deadlines.terms.clocks.Responsibility.Refused;
import asylumchain.deadlines.terms.clocks.Responsibility.Transferred;
import asylumchain.deadlines.terms.clocks.Responsibility.Unasked;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.TrackAssigned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From which day the term to decide runs where another state is, or may be, responsible: from the
/// one on which the Netherlands is.
record ResponsibleStart(
    DecisionClock clock,
    Gathering gathering,
    ApplicationLodged lodged,
    Responsibility responsibility) {

  private static final String OLD_LAW = "Vw 2000, art. 42(6)";
  private static final String REGULATION = "Regulation (EU) 2024/1348, art. 35(6)";

  /// The Vw 2000 of before 12 June 2026.
  ///
  /// @param before steps that led to this
  Told underOldLaw(ClockDraft draft, List<Step> before) {
    return switch (responsibility) {
      case Netherlands(var since, _, _, var how) when since.isAfter(lodged.occurredOn()) ->
          clock.running(
              draft, since, Word.NL_RESPONSIBLE, Steps.and(before, by(OLD_LAW, since, how)));
      case Netherlands _ -> clock.running(draft, before);
      case Asked _, Accepted _, Transferred _ -> undecided();
      case Refused(var on) -> sinceWhen(draft, on, before);
      case Unasked _ -> {
        if (gathering.isOnTrack(Meaning.DUBLIN)) {
          yield undecided();
        }
        yield leftTrackOne() ? sinceWhen(draft, null, before) : clock.running(draft, before);
      }
    };
  }

  /// How the Netherlands came to be responsible, with the article by which the term runs since.
  private static List<Step> by(String article, LocalDate since, List<Step> how) {
    var responsible = Step.of(StepCode.RESPONSIBLE, article).with("on", since);
    return how.stream().anyMatch(ResponsibleStart::isResponsible)
        ? how.stream().map(step -> isResponsible(step) ? responsible : step).toList()
        : Steps.and(how, List.of(responsible));
  }

  private static boolean isResponsible(Step step) {
    return step.code() == StepCode.RESPONSIBLE;
  }

  private Told undecided() {
    return clock.notStarted(DecisionClock.VW42, OLD_LAW, Word.RESPONSIBLE_STATE_UNDECIDED);
  }

  /// The regulation, in the regular procedure: from lodging, also while another state is but asked.
  /// Once one was responsible, from the day on which the Netherlands is. That the term starts anew
  /// also where no transfer took place is a reading of articles 28(2) and 35(6), which is told.
  ///
  /// @param before steps that led to this
  Told underRegulation(ClockDraft draft, List<Step> before) {
    return switch (responsibility) {
      case Netherlands(var since, _, var afterAnother, var how)
          when afterAnother && since.isAfter(lodged.occurredOn()) ->
          anew(draft)
              .map(
                  it ->
                      clock.running(
                          it,
                          since,
                          Word.NL_RESPONSIBLE,
                          Steps.and(before, by(REGULATION, since, how))))
              .orElseGet(() -> clock.running(draft, before));
      case Accepted _, Transferred _ -> awaitingTheNetherlands(draft);
      case Netherlands netherlands when netherlands.wasAskedTooLate() ->
          clock.running(draft, Steps.and(before, netherlands.how()));
      case Netherlands _, Asked _, Refused _, Unasked _ -> clock.running(draft, before);
    };
  }

  private Told awaitingTheNetherlands(ClockDraft draft) {
    var told = clock.notStarted(MovedTerm.REGULAR, REGULATION, Word.OTHER_STATE_RESPONSIBLE);
    var reading =
        anew(draft)
            .map(it -> Step.onConfidence(it.rule(), it.version(), lodged.occurredOn()))
            .orElseGet(List::of);
    return Told.of(told.clock(), Steps.and(told.steps(), reading));
  }

  /// The term that starts anew; empty where the law has none.
  private Optional<ClockDraft> anew(ClockDraft draft) {
    return ClockDraft.of(gathering, draft.clock(), MovedTerm.AFTER_TRANSFER, lodged.occurredOn());
  }

  private boolean leftTrackOne() {
    return facts().hasLeft(track -> gathering.view().book().codes().means(Meaning.DUBLIN, track));
  }

  /// The question since when, with the days from which it may run.
  ///
  /// @param refusedOn the day the other state refused; `null` when none did
  private Told sinceWhen(ClockDraft draft, @Nullable LocalDate refusedOn, List<Step> before) {
    var review = new Review(gathering, draft.clock(), Word.SINCE_WHEN_RESPONSIBLE);
    if (refusedOn != null) {
      review.or(Word.FROM_REFUSAL, since(draft, refusedOn, before));
    }
    if (leftTrackOne()) {
      facts()
          .last(TrackAssigned.class)
          .ifPresent(
              left ->
                  review.or(Word.FROM_LEAVING_TRACK_1, since(draft, left.occurredOn(), before)));
    }
    review.or(Word.FROM_LODGING, clock.running(draft, before));
    return review.told(draft.rule().id(), before);
  }

  /// The term, if that is the day since which the Netherlands is responsible.
  private Told since(ClockDraft draft, LocalDate day, List<Step> before) {
    var responsible = Step.of(StepCode.RESPONSIBLE, OLD_LAW).with("on", day);
    return clock.running(draft, day, Word.NL_RESPONSIBLE, Steps.and(before, List.of(responsible)));
  }

  private CaseFacts facts() {
    return gathering.facts();
  }
}
