package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What moves a clock of a case, and is posted to deadline-service. Nothing is overwritten: an
/// extension that a court annuls stays, with the day on which that became known.
public sealed interface ShiftEvent extends DeadlineEvent {

  /// The day on which it counts in law.
  LocalDate occurredOn();

  /// The authority extended a term of one case (verlenging).
  ///
  /// @param occurredOn the day of the decision to extend
  /// @param clock which term
  /// @param by how much; counted from the original start of the term
  /// @param decidedBy which authority decided; `null` when not said
  /// @param notifiedOn the day the applicant was told; `null` when not told yet
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ExtensionClaimed(
      LocalDate occurredOn,
      UUID extensionId,
      String clock,
      Ground ground,
      Length by,
      @Nullable Code decidedBy,
      @Nullable LocalDate notifiedOn)
      implements ShiftEvent, Travels {

    /// By an authority that is not said.
    public ExtensionClaimed(
        LocalDate occurredOn,
        UUID extensionId,
        String clock,
        Ground ground,
        Length by,
        @Nullable LocalDate notifiedOn) {
      this(occurredOn, extensionId, clock, ground, by, null, notifiedOn);
    }
  }

  /// A court held the extension valid.
  record ExtensionUpheld(LocalDate occurredOn, UUID extensionId) implements ShiftEvent, Travels {}

  /// A court annulled the extension: for whoever knows it, the term never was longer.
  record ExtensionAnnulled(LocalDate occurredOn, UUID extensionId) implements ShiftEvent, Travels {}

  /// The authority withdrew the extension, for the past too.
  record ExtensionWithdrawn(LocalDate occurredOn, UUID extensionId)
      implements ShiftEvent, Travels {}

  /// A term stands still from the day after (opschorting).
  ///
  /// @param clock which term
  record SuspensionStarted(LocalDate occurredOn, UUID suspensionId, String clock, Ground ground)
      implements ShiftEvent, Travels {}

  /// The term runs again.
  ///
  /// @param occurredOn last day on which it stood still
  record SuspensionEnded(LocalDate occurredOn, UUID suspensionId) implements ShiftEvent, Travels {}

  /// The interval of a suspension should have read otherwise.
  ///
  /// @param occurredOn the day of the correction
  /// @param from the day after which the term stood still; `null` when it never did
  /// @param until last day on which it stood still; `null` while it does
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SuspensionCorrected(
      LocalDate occurredOn, UUID suspensionId, @Nullable LocalDate from, @Nullable LocalDate until)
      implements ShiftEvent, Travels {}

  /// A court held that the term rightly stood still.
  record SuspensionUpheld(LocalDate occurredOn, UUID suspensionId) implements ShiftEvent, Travels {}

  /// A court annulled the suspension: for whoever knows it, the term never stood still for it.
  record SuspensionAnnulled(LocalDate occurredOn, UUID suspensionId)
      implements ShiftEvent, Travels {}

  /// The authority withdrew the suspension, for the past too.
  record SuspensionWithdrawn(LocalDate occurredOn, UUID suspensionId)
      implements ShiftEvent, Travels {}

  /// A decree extended the term of a cohort (WBV). About no case in particular: in the feed only.
  ///
  /// @param occurredOn the day on which it enters into force
  record DecreeApplied(LocalDate occurredOn, Code decree, Ground ground, Length by)
      implements ShiftEvent, Travels {}

  /// A decree was taken back, for all cases it covered. In the feed only.
  record DecreeWithdrawn(LocalDate occurredOn, Code decree) implements ShiftEvent, Travels {}

  /// A decision moratorium (besluitmoratorium) holds for applicants of some nationalities. In the
  /// feed only.
  ///
  /// @param occurredOn its first day
  /// @param until its last day
  record MoratoriumApplied(
      LocalDate occurredOn, Code moratorium, List<Code> nationalities, LocalDate until)
      implements ShiftEvent, Travels {}

  /// A moratorium was taken back: for whoever knows it, it never was. In the feed only.
  record MoratoriumWithdrawn(LocalDate occurredOn, Code moratorium)
      implements ShiftEvent, Travels {}

  /// A court upheld a decree or a moratorium, or annulled it. In the feed only.
  ///
  /// @param occurredOn the day of the ruling
  /// @param law the decree or the moratorium
  /// @param ruling its citation, as a code
  /// @param court which court
  /// @param held what it held
  record LawRuledOn(LocalDate occurredOn, Code law, Code ruling, Code court, Code held)
      implements ShiftEvent, Travels {}

  /// A ruling on a decree or a moratorium counts no more: for whoever knows it, the court never
  /// ruled. In the feed only.
  ///
  /// @param law the decree or the moratorium
  /// @param ruling its citation, as a code
  record LawRulingSetAside(LocalDate occurredOn, Code law, Code ruling)
      implements ShiftEvent, Travels {}

  /// The authority of a decree takes it for valid or invalid where courts disagree, in all cases in
  /// which no person answers otherwise. In the feed only.
  ///
  /// @param law the decree
  /// @param held what the authority holds
  record LawPositionTaken(LocalDate occurredOn, Code law, Code held)
      implements ShiftEvent, Travels {}

  /// The authority of a decree holds nothing of it any more, but what it held at first. In the feed
  /// only.
  ///
  /// @param law the decree
  record LawPositionWithdrawn(LocalDate occurredOn, Code law) implements ShiftEvent, Travels {}

  /// A royal decree put days on a par with a holiday (gelijkstellingsbesluit). In the feed only.
  ///
  /// @param days oldest first
  record DaysEquated(LocalDate occurredOn, List<LocalDate> days) implements ShiftEvent, Travels {}

  /// Days are on a par with a holiday no more: for whoever knows it, they never were. In the feed
  /// only.
  ///
  /// @param days oldest first
  record EquatedDaysWithdrawn(LocalDate occurredOn, List<LocalDate> days)
      implements ShiftEvent, Travels {}

  /// A rule of law was put right (gecorrigeerde regel), for whoever knows it. In the feed only.
  ///
  /// @param rule its id
  record RuleCorrected(LocalDate occurredOn, String rule) implements ShiftEvent, Travels {}

  /// The correction of a rule was taken back. In the feed only.
  ///
  /// @param rule its id
  record RuleRestored(LocalDate occurredOn, String rule) implements ShiftEvent, Travels {}

  /// A question that the law does not answer mechanically stands open for a clock.
  ///
  /// @param question code of the question
  /// @param alternatives the possible answers, each with the last day it leads to
  record ReviewNeeded(
      LocalDate occurredOn, String clock, Code question, List<Alternative> alternatives)
      implements ShiftEvent, Travels {}

  /// A person answered that question.
  ///
  /// @param choice code of the chosen alternative
  /// @param ground the provision or the ruling on which that rests; `null` when not said
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReviewDecided(
      LocalDate occurredOn, String clock, Code question, Code choice, @Nullable Ground ground)
      implements ShiftEvent, Travels {}

  /// A possible answer.
  ///
  /// @param dueOn last day of the term under it; `null` when it leads to no term
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Alternative(Code choice, @Nullable LocalDate dueOn) {}
}
