package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which state must examine the application (Dublin III, AMMR). *Transfer* is always of a person.
///
/// `state` is the other state, ISO 3166-1 alpha-3.
public sealed interface ResponsibilityEvent extends CaseEvent {

  /// A fingerprint match. Private: on the topic only what follows from it shows, the last day for a
  /// request (`requestBy` of the track) and for the answer (`replyBy` of the request).
  record EurodacHitFound(LocalDate occurredOn, Code state) implements ResponsibilityEvent, Stays {}

  /// The other state was asked to take charge (overname).
  ///
  /// @param replyBy last day for the answer where it is shorter than the ordinary term, for
  ///   whatever reason; `null` for the ordinary term
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TakeChargeRequested(LocalDate occurredOn, Code state, @Nullable LocalDate replyBy)
      implements ResponsibilityEvent, Travels {

    public TakeChargeRequested(LocalDate occurredOn, Code state) {
      this(occurredOn, state, null);
    }
  }

  /// The other state was asked, or notified, to take back (terugname).
  ///
  /// @param replyBy last day for the answer where it is shorter than the ordinary term, for
  ///   whatever reason; `null` for the ordinary term
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TakeBackRequested(LocalDate occurredOn, Code state, @Nullable LocalDate replyBy)
      implements ResponsibilityEvent, Travels {

    public TakeBackRequested(LocalDate occurredOn, Code state) {
      this(occurredOn, state, null);
    }
  }

  /// The other state accepted, expressly.
  record ResponsibilityAccepted(LocalDate occurredOn, Code state)
      implements ResponsibilityEvent, Travels {}

  /// The other state refused.
  record ResponsibilityRefused(LocalDate occurredOn, Code state)
      implements ResponsibilityEvent, Travels {}

  /// The other state let its term pass in silence, which counts as acceptance.
  record ResponsibilityLapsed(LocalDate occurredOn, Code state)
      implements ResponsibilityEvent, Travels {}

  /// The person was transferred; the case ends here.
  record TransferredToState(LocalDate occurredOn, Code state)
      implements ResponsibilityEvent, Travels {}

  /// The transfer term passed without a transfer: its last day. From the day after it the
  /// Netherlands is responsible.
  record TransferLapsed(LocalDate occurredOn, Code state) implements ResponsibilityEvent, Travels {}

  /// The Netherlands is responsible from this day; the decision term starts (Vw 2000, art. 42(6)).
  record NetherlandsResponsible(LocalDate occurredOn) implements ResponsibilityEvent, Travels {}

  /// The applicant left for an unknown destination (met onbekende bestemming).
  record ApplicantAbsconded(LocalDate occurredOn) implements ResponsibilityEvent, Travels {}

  /// The applicant came back.
  record ApplicantReappeared(LocalDate occurredOn) implements ResponsibilityEvent, Travels {}
}
