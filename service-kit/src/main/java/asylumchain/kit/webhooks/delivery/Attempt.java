package asylumchain.kit.webhooks.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One attempt to deliver one event, and what came of it.
///
/// @param attempt 1 for the first
/// @param millis how long it took
/// @param status of the answer; `null` where there was none
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attempt(
    UUID deliveryId,
    UUID eventId,
    String type,
    @Schema(description = "The place in the feed behind this event: replay from here for the next.")
        String position,
    int attempt,
    Instant at,
    int millis,
    Outcome outcome,
    @Nullable Integer status) {

  /// What came of it.
  public enum Outcome {
    /// The receiver answered 2xx.
    DELIVERED,
    /// It answered something else; a redirect is not followed.
    REFUSED,
    /// It did not answer in time, or broke off.
    NO_ANSWER,
    /// It could not be reached, or not found.
    UNREACHABLE,
    /// Its name leads inside the walls now.
    ADDRESS_FORBIDDEN
  }
}
