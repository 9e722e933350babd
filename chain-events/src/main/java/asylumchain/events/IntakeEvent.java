package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From the first wish for asylum to a case on somebody's desk.
///
/// Where an event has `participants`, it is the whole list of partners that take part from then on;
/// `null` only in a command: case-service fills it in before the event is journalled. The same
/// holds for `applicant`.
public sealed interface IntakeEvent extends CaseEvent {

  /// The wish was expressed (asielwens geuit); registration may be weeks away.
  record AsylumWishMade(
      LocalDate occurredOn,
      Code applicationKind,
      @Nullable Code unit,
      @Nullable Applicant applicant,
      @Nullable List<Code> participants)
      implements IntakeEvent, Travels {}

  /// The application was registered (geregistreerd).
  record ApplicationRegistered(
      LocalDate occurredOn,
      Code applicationKind,
      @Nullable Code unit,
      @Nullable Applicant applicant,
      @Nullable List<Code> participants)
      implements IntakeEvent, Travels {}

  /// The application was formally lodged (ingediend); this day chooses the procedural regime.
  record ApplicationLodged(
      LocalDate occurredOn,
      Code applicationKind,
      @Nullable Code unit,
      @Nullable Applicant applicant,
      @Nullable List<Code> participants)
      implements IntakeEvent, Travels {}

  /// Identity was established by the police; who it is stays in case-service.
  record PersonIdentified(LocalDate occurredOn) implements IntakeEvent, Travels {}

  /// This case's person turned out to be another known person.
  ///
  /// @param applicant the applicant from now on
  record DuplicateMerged(LocalDate occurredOn, Applicant applicant)
      implements IntakeEvent, Travels {}

  /// A merge was undone.
  ///
  /// @param applicant the applicant from now on
  record DuplicateSplit(LocalDate occurredOn, Applicant applicant)
      implements IntakeEvent, Travels {}

  /// A procedure track (spoor) was chosen.
  ///
  /// @param requestBy last day on which another state can be asked to take the person, where that
  ///   is earlier than the ordinary term has it, for whatever reason; `null` for the ordinary term
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TrackAssigned(LocalDate occurredOn, Code track, @Nullable LocalDate requestBy)
      implements IntakeEvent, Travels {

    public TrackAssigned(LocalDate occurredOn, Code track) {
      this(occurredOn, track, null);
    }
  }

  /// The case changed hands between partners, or between units of one partner.
  record HandedOver(
      LocalDate occurredOn,
      Code from,
      Code to,
      @Nullable Code unit,
      @Nullable List<Code> participants)
      implements IntakeEvent, Travels {}

  /// A partner asked another to take the case.
  ///
  /// @param answerBy last day for the answer; `null` when none was named
  record HandOverRequested(
      LocalDate occurredOn,
      Code from,
      Code to,
      @Nullable LocalDate answerBy,
      @Nullable List<Code> participants)
      implements IntakeEvent, Travels {}

  /// A partner declined to take the case.
  record HandOverRefused(
      LocalDate occurredOn, Code from, Code to, Code reason, @Nullable List<Code> participants)
      implements IntakeEvent, Travels {}

  /// The partner that asked another to take the case took the question back.
  record HandOverWithdrawn(
      LocalDate occurredOn, Code from, Code to, @Nullable List<Code> participants)
      implements IntakeEvent, Travels {}

  /// A reception location was assigned by COA.
  record ReceptionAssigned(LocalDate occurredOn, Code location, @Nullable List<Code> participants)
      implements IntakeEvent, Travels {}

  /// A lawyer was assigned by the Legal Aid Board. Private.
  record LawyerAssigned(LocalDate occurredOn, String lawyerReference)
      implements IntakeEvent, Stays {}

  /// What the case waits for changed.
  ///
  /// @param waitingFor `null` when nothing is awaited: ready to decide
  record WaitingForChanged(LocalDate occurredOn, @Nullable WaitingFor waitingFor)
      implements IntakeEvent, Travels {}

  /// An earlier fact of this case was wrong. The earlier event stays in the journal.
  ///
  /// @param version the version, within the case, of the event that was wrong
  /// @param replacement the fact as it should have read, of the same type; `null` when it never
  ///   happened
  /// @param participants who takes part from then on, where the correction changes that; else
  ///   `null`, and in a command always
  record FactCorrected(
      LocalDate occurredOn,
      int version,
      @Nullable CaseEvent replacement,
      @Nullable List<Code> participants)
      implements IntakeEvent, Travels {

    /// A correction that leaves those who take part as they are.
    public FactCorrected(LocalDate occurredOn, int version, @Nullable CaseEvent replacement) {
      this(occurredOn, version, replacement, null);
    }

    /// A correction of a private fact is as private as the fact.
    @Override
    public boolean travels() {
      return replacement == null || replacement.travels();
    }
  }
}
