package asylumchain.reporting.backlog;

/// What a figure may still lack.
///
/// @param parkedCases cases with an event that could not be applied; they count as they last stood
/// @param deadLetters events that could not be applied
/// @param clocksPending cases with facts whose clocks are not computed yet; they count as PENDING
public record Completeness(long parkedCases, long deadLetters, long clocksPending) {}
