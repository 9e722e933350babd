package asylumchain.reporting.facts;

import asylumchain.events.ShiftEvent;
import java.time.Instant;

/// Something about the suspension of a term, as deadline-service published it.
///
/// @param seq place in its journal; of two recorded at the same moment the later counts
public record SuspensionFact(long seq, Instant recordedAt, ShiftEvent event) {}
