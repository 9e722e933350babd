package asylumchain.reporting.backlog;

import asylumchain.kit.projection.FreshnessView;
import java.time.Instant;
import java.time.LocalDate;

/// What every figure says of itself: what it is about, how fresh it is and what it may lack.
///
/// @param asOf the day asked about
/// @param businessDate the legal today
public record Basis(
    LocalDate asOf,
    Instant knownAt,
    LocalDate businessDate,
    FreshnessView freshness,
    Completeness completeness) {

  /// Whether anything was ever heard. Before that nothing is known at any moment.
  public boolean isHeard() {
    return knownAt.isAfter(Instant.EPOCH);
  }

  /// The last day of which anything can have happened: of a later day nothing is known yet.
  public LocalDate observedTo() {
    var knownOn = Moments.dayOf(knownAt);
    return asOf.isAfter(knownOn) ? knownOn : asOf;
  }
}
