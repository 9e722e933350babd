package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.CaseCodes.Companion;
import asylumchain.deadlines.law.CaseCodes.Meaning;
import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.Clock;
import asylumchain.events.IntakeEvent;
import java.time.LocalDate;

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
    var lodgedOn = facts.days().lodgedOn();
    if (facts.ending() != null || !gathering.has(Companion.REQUEST)) {
      return;
    }
    if (terms.isAmmr()) {
      terms
          .draft(ResponsibilityTerms.REQUEST, "ammr39-take-charge")
          .map(it -> shortened(it.from(registeredOn, Word.REGISTERED, terms.told())))
          .ifPresent(gathering::untilItPasses);
      requestWhileDetained();
    } else if (gathering.isOnTrack(Meaning.DUBLIN) && lodgedOn != null) {
      terms
          .draft(ResponsibilityTerms.REQUEST, "dublin3-take-charge-request")
          .map(it -> shortened(it.from(lodgedOn, Word.LODGED, terms.told())))
          .ifPresent(gathering::add);
      if (detention.isInForce()) {
        terms
            .draft(ResponsibilityTerms.REQUEST_DETAINED, "dublin3-detained")
            .map(it -> it.to("requestBy"))
            .ifPresent(it -> gathering.untilItPasses(it.from(lodgedOn, Word.LODGED, terms.told())));
      }
    }
  }

  /// After a hit in Eurodac or the VIS the request must come earlier. The hit does not travel: of
  /// it only the last day that follows is told, with the track. The ordinary term stays the limit.
  private Told shortened(Told ordinary) {
    var track = facts.last(IntakeEvent.TrackAssigned.class);
    var requestBy = track.map(IntakeEvent.TrackAssigned::requestBy).orElse(null);
    var clock = ordinary.clock();
    var dueOn = clock.dueOn();
    if (requestBy == null || dueOn == null || !requestBy.isBefore(dueOn)) {
      return ordinary;
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
