package asylumchain.local.scenario;

import java.time.LocalDate;

/// One application, before anybody looked at it.
///
/// @param number from 1, in the order of lodging
/// @param nationality ISO 3166-1 alpha-3, XXA stateless, XXX unknown
/// @param fast whether it goes to track 1 or 2
record Application(int number, Kind kind, LocalDate lodgedOn, String nationality, boolean fast) {

  /// The line between the Taskforce's requests and the newer ones.
  static final LocalDate NEWER_FROM = LocalDate.of(2020, 4, 1);

  enum Kind {
    FIRST,
    REPEAT
  }

  boolean newer() {
    return !lodgedOn.isBefore(NEWER_FROM);
  }

  boolean first() {
    return kind == Kind.FIRST;
  }

  /// On the repeat desk, and so outside the cohort.
  boolean onRepeatDesk() {
    return !first() && !newer();
  }

  /// In the general procedure (track 4), or a newer repeat request handled there.
  boolean general() {
    return !fast && !onRepeatDesk();
  }

  LocalDate trackAssignedOn(int afterDays) {
    return lodgedOn.plusDays(afterDays);
  }
}
