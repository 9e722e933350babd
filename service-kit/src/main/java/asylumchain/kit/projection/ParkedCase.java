package asylumchain.kit.projection;

import java.time.Instant;
import java.util.UUID;

/// A subject of which an event could not be applied.
///
/// @param source whose event it was
/// @param release which release tried last
/// @param seenVersion how far the subject has gone on without us
public record ParkedCase(
    UUID caseId,
    int part,
    String source,
    Instant since,
    String reason,
    String release,
    int seenVersion) {}
