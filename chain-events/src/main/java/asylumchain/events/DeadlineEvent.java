package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;

/// What deadline-service says about one case.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonSubTypes({
  @JsonSubTypes.Type(name = "deadline-determined", value = DeadlineEvent.DeadlineDetermined.class),
  @JsonSubTypes.Type(name = "extension-claimed", value = ShiftEvent.ExtensionClaimed.class),
  @JsonSubTypes.Type(name = "extension-upheld", value = ShiftEvent.ExtensionUpheld.class),
  @JsonSubTypes.Type(name = "extension-annulled", value = ShiftEvent.ExtensionAnnulled.class),
  @JsonSubTypes.Type(name = "extension-withdrawn", value = ShiftEvent.ExtensionWithdrawn.class),
  @JsonSubTypes.Type(name = "decree-applied", value = ShiftEvent.DecreeApplied.class),
  @JsonSubTypes.Type(name = "decree-withdrawn", value = ShiftEvent.DecreeWithdrawn.class),
  @JsonSubTypes.Type(name = "moratorium-applied", value = ShiftEvent.MoratoriumApplied.class),
  @JsonSubTypes.Type(name = "moratorium-withdrawn", value = ShiftEvent.MoratoriumWithdrawn.class),
  @JsonSubTypes.Type(name = "law-ruled-on", value = ShiftEvent.LawRuledOn.class),
  @JsonSubTypes.Type(name = "law-ruling-set-aside", value = ShiftEvent.LawRulingSetAside.class),
  @JsonSubTypes.Type(name = "law-position-taken", value = ShiftEvent.LawPositionTaken.class),
  @JsonSubTypes.Type(
      name = "law-position-withdrawn",
      value = ShiftEvent.LawPositionWithdrawn.class),
  @JsonSubTypes.Type(name = "days-equated", value = ShiftEvent.DaysEquated.class),
  @JsonSubTypes.Type(
      name = "equated-days-withdrawn",
      value = ShiftEvent.EquatedDaysWithdrawn.class),
  @JsonSubTypes.Type(name = "rule-corrected", value = ShiftEvent.RuleCorrected.class),
  @JsonSubTypes.Type(name = "rule-restored", value = ShiftEvent.RuleRestored.class),
  @JsonSubTypes.Type(name = "suspension-started", value = ShiftEvent.SuspensionStarted.class),
  @JsonSubTypes.Type(name = "suspension-ended", value = ShiftEvent.SuspensionEnded.class),
  @JsonSubTypes.Type(name = "suspension-corrected", value = ShiftEvent.SuspensionCorrected.class),
  @JsonSubTypes.Type(name = "suspension-upheld", value = ShiftEvent.SuspensionUpheld.class),
  @JsonSubTypes.Type(name = "suspension-annulled", value = ShiftEvent.SuspensionAnnulled.class),
  @JsonSubTypes.Type(name = "suspension-withdrawn", value = ShiftEvent.SuspensionWithdrawn.class),
  @JsonSubTypes.Type(
      name = "notice-of-default-received",
      value = PenaltyEvent.NoticeOfDefaultReceived.class),
  @JsonSubTypes.Type(
      name = "court-term-determined",
      value = PenaltyEvent.CourtTermDetermined.class),
  @JsonSubTypes.Type(name = "court-term-annulled", value = PenaltyEvent.CourtTermAnnulled.class),
  @JsonSubTypes.Type(name = "penalty-started", value = PenaltyEvent.PenaltyStarted.class),
  @JsonSubTypes.Type(name = "penalty-ended", value = PenaltyEvent.PenaltyEnded.class),
  @JsonSubTypes.Type(name = "penalty-paid", value = PenaltyEvent.PenaltyPaid.class),
  @JsonSubTypes.Type(name = "penalty-contested", value = PenaltyEvent.PenaltyContested.class),
  @JsonSubTypes.Type(
      name = "penalty-payment-decided",
      value = PenaltyEvent.PenaltyPaymentDecided.class),
  @JsonSubTypes.Type(name = "penalty-established", value = PenaltyEvent.PenaltyEstablished.class),
  @JsonSubTypes.Type(name = "penalty-refused", value = PenaltyEvent.PenaltyRefused.class),
  @JsonSubTypes.Type(name = "deadline-approaching", value = PassingEvent.DeadlineApproaching.class),
  @JsonSubTypes.Type(name = "deadline-passed", value = PassingEvent.DeadlinePassed.class),
  @JsonSubTypes.Type(name = "review-needed", value = ShiftEvent.ReviewNeeded.class),
  @JsonSubTypes.Type(name = "review-decided", value = ShiftEvent.ReviewDecided.class)
})
public sealed interface DeadlineEvent
    permits DeadlineEvent.DeadlineDetermined, ShiftEvent, PenaltyEvent, PassingEvent {

  /// All clocks of a case, as they follow from what was known at one moment.
  ///
  /// For a moment of knowledge *k* the event with the latest `knownFrom` not after *k* counts; of
  /// two with the same `knownFrom` the later one in the journal replaces the earlier.
  ///
  /// @param caseVersion version of the last event of the case that was taken into account
  /// @param ruleBookVersion which rules were applied
  /// @param knownFrom the latest known time of the facts, rules and decrees this rests on
  /// @param clocks every clock of the case; empty when no term runs
  record DeadlineDetermined(
      int caseVersion, String ruleBookVersion, Instant knownFrom, List<Clock> clocks)
      implements DeadlineEvent, Travels {}
}
