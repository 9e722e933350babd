package asylumchain.deadlines.terms;

import asylumchain.events.CaseEvent;
import java.time.Instant;

/// A journalled event of a case.
///
/// @param version within the case, from 1
/// @param recordedAt when the source knew it
public record KnownEvent(int version, Instant recordedAt, CaseEvent event) {}
