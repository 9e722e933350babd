package asylumchain.cases.handover.repair;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A walk through all cases after partners who take part by no fact that counts, and how far it is.
///
/// @param seen how many cases with more than one partner it has seen
/// @param repaired in how many of them a partner takes part no more, which a fact now says
/// @param passedOver how many could not be put right; the log says which, and why
/// @param finishedAt absent while it goes on
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerRepair(
    UUID repairId,
    State state,
    long seen,
    long repaired,
    long passedOver,
    Instant orderedAt,
    @Nullable Instant finishedAt) {

  /// How far it is.
  public enum State {
    RUNNING,
    DONE
  }
}
