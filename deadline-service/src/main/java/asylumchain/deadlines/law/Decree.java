package asylumchain.deadlines.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An extension for a cohort of cases by policy decree (Wijzigingsbesluit
/// Vreemdelingencirculaire, WBV).
///
/// @param knownOn the day on which it became known; what was known before does not know it
/// @param lodgedFrom first day of lodging in its cohort; `null` for since ever
/// @param lodgedUntil last day of lodging in its cohort; `null` for open
/// @param termEndsFrom a term that ended before this day had lapsed and is not revived; `null` for
///   no such test
/// @param contested what courts made of it; `null` when not contested in the sources found
/// @param withdrawal how it ended; `null` while it stands
/// @param lines readings by courts under which it covers fewer cases
public record Decree(
    String id,
    String name,
    String ground,
    int months,
    LocalDate inForceOn,
    LocalDate knownOn,
    @Nullable LocalDate lodgedFrom,
    @Nullable LocalDate lodgedUntil,
    @Nullable LocalDate termEndsFrom,
    String confidence,
    List<String> sources,
    @Nullable String contested,
    @Nullable Withdrawal withdrawal,
    List<Line> lines) {

  /// Taken back, for all cases it covered, as if it had never been.
  ///
  /// @param knownOn the day on which that became known
  public record Withdrawal(LocalDate knownOn, String by) {}

  /// A reading by a court.
  ///
  /// @param lodgedUntil last day of lodging that the court accepts
  public record Line(String ruling, LocalDate lodgedUntil) {}

  /// Whether an application lodged on that day belongs to its cohort.
  public boolean covers(LocalDate lodgedOn) {
    return (lodgedFrom == null || !lodgedOn.isBefore(lodgedFrom))
        && (lodgedUntil == null || !lodgedOn.isAfter(lodgedUntil));
  }

  /// Whether a term that would end on that day was still running when the decree came.
  public boolean reaches(LocalDate termEnd) {
    return termEndsFrom == null || !termEnd.isBefore(termEndsFrom);
  }

  /// Whether it stands in the eyes of whoever knows what was known at the end of that day.
  public boolean standsAsKnownOn(LocalDate day) {
    return !knownOn.isAfter(day) && (withdrawal == null || withdrawal.knownOn().isAfter(day));
  }
}
