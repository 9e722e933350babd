package asylumchain.reporting.durations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Durations counted day by day from the dates of each case: who was there at an age, who ended.
///
/// @param last the last day observed
/// @param from first day of the period; `null`: since each case began
record ByHand(List<Case> cases, LocalDate last, @Nullable LocalDate from) {

  private static final int OLDER_THAN_ANY = 1_000;

  /// A case by its raw dates.
  ///
  /// @param settledOn `null` while it is open
  record Case(String nationality, LocalDate lodgedOn, @Nullable LocalDate settledOn) {}

  ByHand of(String nationality) {
    return new ByHand(
        cases.stream().filter(it -> it.nationality().equals(nationality)).toList(), last, from);
  }

  /// The first age after which at most this share is still open; `null` where that cannot be told.
  @Nullable Integer until(double open) {
    var share = 1.0;
    for (var age = 0; age < OLDER_THAN_ANY; age++) {
      var atRisk = 0;
      var ended = 0;
      for (var it : cases) {
        if (isSeen(it, age)) {
          atRisk++;
          ended += it.lodgedOn().plusDays(age).equals(it.settledOn()) ? 1 : 0;
        }
      }
      if (atRisk > 0 && ended == atRisk && othersEnterFrom(age)) {
        return null;
      }
      share *= atRisk == 0 ? 1 : 1 - (double) ended / atRisk;
      if (share <= open + 1e-9) {
        return age;
      }
    }
    return null;
  }

  private boolean isSeen(Case one, int age) {
    var day = one.lodgedOn().plusDays(age);
    var end = one.settledOn() == null ? last : one.settledOn();
    return !day.isAfter(end) && (from == null || !day.isBefore(from));
  }

  /// Whether somebody still open when the period began is older than this.
  private boolean othersEnterFrom(int age) {
    if (from == null) {
      return false;
    }
    for (var one : cases) {
      var open = one.settledOn() == null || !one.settledOn().isBefore(from);
      if (open && one.lodgedOn().plusDays(age).isBefore(from)) {
        return true;
      }
    }
    return false;
  }
}
