package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.CaseCodes.Companion;
import asylumchain.deadlines.law.CaseCodes.Meaning;
import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.deadlines.terms.clocks.Responsibility.Asked;
import asylumchain.events.Clock;
import asylumchain.events.IntakeEvent;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The terms within which another state must be asked to take a person.
final class RequestTerm {

  private final ResponsibilityTerms terms;
  private final Gathering gathering;
  private final CaseFacts facts;
  private final LocalDate registeredOn;
  private final Detention detention;

  RequestTerm(ResponsibilityTerms terms, Gathering gathering, LocalDate registeredOn) {
    this.terms = terms;
    this.gathering = gathering;
    this.facts = gathering.facts();
    this.registeredOn = registeredOn;
    this.detention = Detention.of(facts);
  }

  /// Who looks for another state has so long to ask it. Under Dublin III that shows in track 1.
  void gather() {
    if (facts.ending() != null) {
      return;
    }
    var track = facts.last(IntakeEvent.TrackAssigned.class).orElse(null);
    if (terms.isAmmr()) {
      term(track).ifPresent(gathering::untilItPasses);
      if (gathering.has(Companion.REQUEST)) {
        requestWhileDetained();
      }
    } else if (gathering.isOnTrack(Meaning.DUBLIN)) {
      term(track).ifPresent(this::addUntilItLapses);
      requestWhileDetainedUnderDublin();
    }
  }

  private void addUntilItLapses(Told told) {
    gathering.add(told);
    gathering.changesOn(ResponsibilityTerms.due(told).plusDays(1));
  }

  /// The term, as the track that was assigned last shortens it; empty where none runs.
  private Optional<Told> term(IntakeEvent.@Nullable TrackAssigned track) {
    var lodgedOn = facts.days().lodgedOn();
    if (!gathering.has(Companion.REQUEST)) {
      return Optional.empty();
    }
    if (terms.isAmmr()) {
      return terms
          .draft(ResponsibilityTerms.REQUEST, "ammr39-take-charge")
          .map(it -> shortened(it.from(registeredOn, Word.REGISTERED, terms.told()), track));
    }
    return lodgedOn == null
        ? Optional.empty()
        : terms
            .draft(ResponsibilityTerms.REQUEST, "dublin3-take-charge-request")
            .map(it -> shortened(it.from(lodgedOn, Word.LODGED, terms.told()), track));
  }

  /// The last day, if the Netherlands becomes responsible once it has passed without a request. So
  /// it does under Dublin III, in track 1, for a case that still waited for its decision. Under the
  /// AMMR the term to decide runs meanwhile, and another state may be notified later that it is to
  /// take somebody back (art. 41).
  ///
  /// @param track that was assigned last until then; `null` for none
  /// @return `null` where silence changes nothing
  @Nullable LocalDate lapsesAfter(IntakeEvent.@Nullable TrackAssigned track) {
    if (terms.isAmmr() || !isOnTrackOne(track)) {
      return null;
    }
    var ending = facts.ending();
    return term(track)
        .map(ResponsibilityTerms::due)
        .filter(dueOn -> ending == null || ending.on().isAfter(dueOn))
        .orElse(null);
  }

  /// The last day, if a request came after it. To notify another state late that it is to take
  /// somebody back changes nothing under the AMMR.
  ///
  /// @param track that was assigned last until then; `null` for none
  /// @return `null` for a request in time
  @Nullable LocalDate missedBy(Asked asked, IntakeEvent.@Nullable TrackAssigned track) {
    return asked.back() && terms.isAmmr()
        ? null
        : term(track)
            .map(ResponsibilityTerms::due)
            .filter(dueOn -> dueOn.isBefore(asked.on()))
            .orElse(null);
  }

  /// Whether Dublin III does not hold up the case, for it is in another track than track 1.
  ///
  /// @param track that was assigned last until then; `null` for none
  boolean isElsewhere(IntakeEvent.@Nullable TrackAssigned track) {
    return !terms.isAmmr() && track != null && !isOnTrackOne(track);
  }

  private boolean isOnTrackOne(IntakeEvent.@Nullable TrackAssigned track) {
    return track != null && gathering.view().book().codes().means(Meaning.DUBLIN, track.track());
  }

  /// After a hit in Eurodac or the VIS the request must come earlier. The hit does not travel: of
  /// it only the last day that follows is told, with the track. The ordinary term stays the limit,
  /// and a day that is not after its start does not count.
  private Told shortened(Told ordinary, IntakeEvent.@Nullable TrackAssigned track) {
    var requestBy = track == null ? null : track.requestBy();
    var clock = ordinary.clock();
    var dueOn = ResponsibilityTerms.due(ordinary);
    var startedOn = clock.startedOn();
    if (requestBy == null
        || !requestBy.isBefore(dueOn)
        || startedOn == null
        || !requestBy.isAfter(startedOn)) {
      return ordinary.after(Step.of(StepCode.SHORTER_AFTER_HIT, basisOfRequest()));
    }
    return new Told(
            new Clock(clock.clock(), clock.rule(), clock.state(), clock.startedOn(), requestBy),
            ordinary.steps(),
            ordinary.endedOn(),
            ordinary.question())
        .after(
            Step.of(StepCode.REQUEST_SHORTENED, basisOfRequest())
                .with("end", requestBy)
                .with("ordinary", dueOn));
  }

  private String basisOfRequest() {
    return terms.isAmmr()
        ? "Regulation (EU) 2024/1351, art. 39(1)"
        : "Regulation (EU) 604/2013, art. 21(1) and 23(2)";
  }

  private void requestWhileDetainedUnderDublin() {
    var lodgedOn = facts.days().lodgedOn();
    if (lodgedOn != null && gathering.has(Companion.REQUEST) && detention.isInForce()) {
      terms
          .draft(ResponsibilityTerms.REQUEST_DETAINED, "dublin3-detained")
          .map(it -> it.to("requestBy"))
          .ifPresent(it -> gathering.untilItPasses(it.from(lodgedOn, Word.LODGED, terms.told())));
    }
  }

  private void requestWhileDetained() {
    if (detention.isInForce()) {
      var later = detention.since().isAfter(registeredOn);
      terms
          .draft(ResponsibilityTerms.REQUEST_DETAINED, "ammr45-detained")
          .map(it -> it.to(later ? "requestByAfterLaterDetention" : "requestBy"))
          .map(
              it ->
                  later
                      ? it.from(detention.since(), Word.DETAINED, terms.told())
                      : it.from(registeredOn, Word.REGISTERED, terms.told()))
          .ifPresent(gathering::untilItPasses);
    }
  }
}
