package asylumchain.deadlines.board;

import asylumchain.deadlines.law.RuleBook;
import java.time.Instant;
import java.util.UUID;

/// A case in the hands of one command: nobody else changes it until the transaction ends.
///
/// @param version of the last event that this service journalled about it; 0 for none
/// @param known all that is known of it
/// @param book the law in use
/// @param now from when on what the command states is known
public record OpenCase(
    int part, UUID caseId, int version, KnownCase known, RuleBook book, Instant now) {}
