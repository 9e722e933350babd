package asylumchain.local.scenario;

import java.time.LocalDate;

/// The last day for a decision (Vw 2000, art. 42), as far as the scenario needs it: six months,
/// and six more under WBV 2020/12. Only to choose who runs late; the deadline-service computes.
final class DecisionTerm {

  private static final LocalDate DECREE = LocalDate.of(2020, 5, 20);

  private DecisionTerm() {}

  static LocalDate lastDay(LocalDate lodgedOn) {
    var sixMonths = lodgedOn.plusMonths(6);
    boolean extended = !lodgedOn.isAfter(DECREE) && !sixMonths.isBefore(DECREE);
    return extended ? lodgedOn.plusMonths(12) : sixMonths;
  }

  static boolean pastOn(LocalDate day, LocalDate lodgedOn) {
    return lastDay(lodgedOn).isBefore(day);
  }
}
