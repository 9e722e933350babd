package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Regime;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.deadlines.terms.clocks.Responsibility.Accepted;
import asylumchain.deadlines.terms.clocks.Responsibility.Asked;
import asylumchain.deadlines.terms.clocks.Responsibility.Netherlands;
import asylumchain.events.DecisionEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The terms of the procedure that finds the responsible state: Dublin III for who was registered
/// before 1 July 2026, the AMMR for who was registered since.
final class ResponsibilityTerms {

  static final String REQUEST = "responsibility-request";
  static final String REPLY = "responsibility-reply";
  static final String TRANSFER = "transfer";
  static final String TRANSFER_DECISION = "transfer-decision";
  static final String REQUEST_DETAINED = "responsibility-request-in-detention";
  static final String TRANSFER_DETAINED = "transfer-in-detention";

  static final List<String> NAMED_RULES =
      List.of(
          "regime-selection-dublin",
          "dublin3-take-charge-request",
          "dublin3-replies",
          "dublin3-transfer",
          "dublin3-detained",
          "ammr39-take-charge",
          "ammr40-reply",
          "ammr41-take-back",
          "ammr42-transfer-decision",
          "ammr45-detained",
          "ammr46-transfer");

  private final Gathering gathering;
  private final CaseFacts facts;
  private final Regime regime;
  private final LocalDate registeredOn;
  private final Detention detention;

  private ResponsibilityTerms(
      Gathering gathering, CaseFacts facts, Regime regime, LocalDate registeredOn) {
    this.gathering = gathering;
    this.facts = facts;
    this.regime = regime;
    this.registeredOn = registeredOn;
    this.detention = Detention.of(facts);
  }

  /// The terms of a case.
  ///
  /// @return `null` for a case that was not registered yet
  static @Nullable ResponsibilityTerms of(Gathering gathering) {
    var days = gathering.facts().days();
    var registeredOn = days.registeredOn() == null ? days.lodgedOn() : days.registeredOn();
    return registeredOn == null
        ? null
        : new ResponsibilityTerms(
            gathering,
            gathering.facts(),
            Regime.onRegistration(gathering.view().book(), registeredOn),
            registeredOn);
  }

  boolean isAmmr() {
    return regime.word() == Word.AMMR;
  }

  String basisOfSilence() {
    return isAmmr()
        ? "Regulation (EU) 2024/1351, art. 40(8) and 41(3)"
        : "Regulation (EU) 604/2013, art. 22(7) and 25(2)";
  }

  String basisOfMissedRequest() {
    return isAmmr()
        ? "Regulation (EU) 2024/1351, art. 39(1)"
        : "Regulation (EU) 604/2013, art. 21(1) and 23(3)";
  }

  String basisOfLapse() {
    return isAmmr()
        ? "Regulation (EU) 2024/1351, art. 46(2)"
        : "Regulation (EU) 604/2013, art. 29(2)";
  }

  /// The clocks that run while responsibility stands like this.
  void gather(Responsibility responsibility) {
    switch (responsibility) {
      case Responsibility.Unasked _ -> request().gather();
      case Asked asked -> {
        var reply = reply(asked);
        gathering.add(reply);
        changeAfter(reply);
      }
      case Accepted accepted -> accepted(accepted);
      case Netherlands _, Responsibility.Refused _, Responsibility.Transferred _ -> {
        // nothing runs here any more
      }
    }
  }

  RequestTerm request() {
    return new RequestTerm(this, gathering, registeredOn);
  }

  LocalDate replyBy(Asked asked) {
    return due(reply(asked));
  }

  LocalDate transferBy(Accepted accepted) {
    return due(transfer().ordinary(accepted));
  }

  private TransferTerm transfer() {
    return new TransferTerm(this);
  }

  private void changeAfter(Told told) {
    gathering.changesOn(due(told).plusDays(1));
  }

  static LocalDate due(Told told) {
    var dueOn = told.clock().dueOn();
    if (dueOn == null) {
      throw new IllegalStateException("a term of responsibility has a last day");
    }
    return dueOn;
  }

  /// The day that the request gives counts where it shortens the term. One after the last day by
  /// law does not count, nor one that is not after the request.
  private Told reply(Asked asked) {
    var inDetention = detention.wasInForceOn(asked.on());
    var rule = inDetention ? detainedRule() : replyRule(asked.back());
    var draft = named(REPLY, rule).to(inDetention ? "replyBy" : replyEnd(asked.back()));
    var ordinary = draft.from(asked.on(), Word.REQUESTED, told());
    var replyBy = asked.replyBy();
    if (replyBy != null && replyBy.isAfter(asked.on()) && replyBy.isBefore(due(ordinary))) {
      return draft.until(replyBy, asked.on(), Word.REQUESTED, regime.basis(), told());
    }
    return inDetention || asked.back() == isAmmr()
        ? ordinary
        : ordinary.after(Step.of(StepCode.SHORTER_AFTER_HIT, basisOfHit()));
  }

  /// After a hit a reply to a request to take back comes sooner under Dublin III, and one to a
  /// request to take charge under the AMMR.
  private String basisOfHit() {
    return isAmmr()
        ? "Regulation (EU) 2024/1351, art. 40(2)"
        : "Regulation (EU) 604/2013, art. 25(1)";
  }

  private String replyRule(boolean back) {
    return isAmmr() ? back ? "ammr41-take-back" : "ammr40-reply" : "dublin3-replies";
  }

  private String replyEnd(boolean back) {
    return isAmmr() ? back ? "confirmBy" : "normal" : back ? "takeBack" : "takeCharge";
  }

  private String detainedRule() {
    return isAmmr() ? "ammr45-detained" : "dublin3-detained";
  }

  private void accepted(Accepted accepted) {
    var told = transfer().told(accepted);
    gathering.add(told);
    if (accepted.interrupted() == null) {
      changeAfter(told);
      if (detention.isInForce()) {
        draft(TRANSFER_DETAINED, detainedRule())
            .map(it -> it.to("transferBy").from(accepted.from(), accepted.startedBy(), told()))
            .ifPresent(gathering::untilItPasses);
      }
    }
    if (isAmmr() && facts.last(DecisionEvent.DecisionMade.class).isEmpty()) {
      draft(TRANSFER_DECISION, "ammr42-transfer-decision")
          .ifPresent(it -> gathering.add(it.from(accepted.on(), accepted.startedBy(), told())));
    }
  }

  List<Step> told() {
    return List.of(
        Step.of(StepCode.RESPONSIBILITY, regime.basis())
            .with("registeredOn", registeredOn)
            .with("regime", regime.word()));
  }

  Optional<ClockDraft> draft(String clock, String rule) {
    return ClockDraft.of(gathering, clock, rule, registeredOn);
  }

  ClockDraft named(String clock, String rule) {
    return draft(clock, rule)
        .orElseThrow(
            () -> new IllegalStateException("the regime chose a rule not in force: " + rule));
  }
}
