package asylumchain.cases.identity.duplicates;

import java.time.Instant;

/// That a person was held against another, for that person: nothing of the other, and no reason,
/// which speaks of both.
///
/// @param organisation whose word it is
/// @param same whether it said that the two are one
public record Compared(Instant decidedAt, String organisation, boolean same) {}
