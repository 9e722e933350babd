package asylumchain.reporting.facts;

import asylumchain.events.PenaltyEvent;
import java.time.Instant;

/// Something about lateness and what it costs, as deadline-service published it.
///
/// @param seq place in its journal; of two recorded at the same moment the later counts
public record PenaltyFact(long seq, Instant recordedAt, PenaltyEvent event) {}
