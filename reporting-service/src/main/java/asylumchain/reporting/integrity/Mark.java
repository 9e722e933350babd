package asylumchain.reporting.integrity;

import java.time.Instant;
import java.time.LocalDate;

/// How far the last reconciliation came with one layer of one partition, and what it saw.
///
/// @param through last number of the journal that it compared
/// @param sourceSum over the envelopes up to there
/// @param at when it began
/// @param businessDate the legal today of that moment
record Mark(long through, String sourceSum, Instant at, LocalDate businessDate) {}
