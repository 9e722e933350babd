package asylumchain.reporting.integrity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is not as it should be, or not as it was.
///
/// @param seq number in the journal of the source; `null` for rows
/// @param caseId `null` where nobody can tell whose it was
/// @param repairedAt when it was made anew from the sources and found right; `null` while it is not
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Discrepancy(
    int part,
    Layer layer,
    Kind kind,
    @Nullable Long seq,
    @Nullable UUID caseId,
    @Nullable Instant repairedAt) {

  /// What is the matter.
  public enum Kind {
    /// The source has a record that the read model lacks.
    MISSING,
    /// The read model has a record that the source does not have, or no longer.
    VANISHED,
    /// Both have it, and not alike.
    CHANGED,
    /// One version of a case stands twice.
    DOUBLED,
    /// The rows are not those that follow from the facts.
    MISFOLDED,
    /// The source's journal up to the last reconciliation is not what it was then.
    PAST_CHANGED,
    /// Recorded since the last reconciliation, of a day before it or as known before it: figures
    /// given then read otherwise now. Lawful, and worth knowing.
    BACK_DATED;

    /// Whether making the case anew from its sources can put it right.
    boolean isRepairable() {
      return switch (this) {
        case MISSING, VANISHED, CHANGED, DOUBLED, MISFOLDED -> true;
        case PAST_CHANGED, BACK_DATED -> false;
      };
    }
  }

  static Discrepancy of(int part, Layer layer, Kind kind, @Nullable Long seq, @Nullable UUID id) {
    return new Discrepancy(part, layer, kind, seq, id, null);
  }

  Discrepancy repaired(Instant at) {
    return new Discrepancy(part, layer, kind, seq, caseId, at);
  }
}
