package asylumchain.deadlines.terms;

import asylumchain.events.DeadlineEvent;
import java.time.Instant;

/// A journalled event of this service about a case: what moves its clocks.
///
/// @param version within what this service says of the case, from 1
/// @param recordedAt when the source knew it
public record KnownShift(int version, Instant recordedAt, DeadlineEvent shift) {}
