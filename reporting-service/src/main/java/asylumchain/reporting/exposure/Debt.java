package asylumchain.reporting.exposure;

import asylumchain.events.PenaltyEvent.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// One amount, which grows on each day on which at least one of its cases is late.
///
/// @param penalties as its cases have it
/// @param runs the days that cost; never empty
record Debt(List<OfCase> penalties, List<Growth.Run> runs) {

  Debt {
    penalties = List.copyOf(penalties);
    runs = List.copyOf(runs);
  }

  /// A penalty of a case.
  record OfCase(int part, UUID caseId, Charge charge) {

    /// Whether it has begun to cost by the end of a day, if it ever does.
    ///
    /// @param asOf the day from whose end it is seen
    boolean hasBegun(LocalDate day, LocalDate asOf) {
      var last = charge.seenFrom(asOf).last();
      return !charge.firstDay().isAfter(day) && (last == null || !last.isBefore(charge.firstDay()));
    }

    private boolean lasts(LocalDate day, LocalDate asOf) {
      var last = charge.seenFrom(asOf).last();
      return last == null || !last.isBefore(day);
    }
  }

  /// The amounts of one regime that cost anything, seen from the end of a day.
  ///
  /// @param charges of any regime
  static List<Debt> of(Kind kind, List<OfCase> charges, LocalDate asOf) {
    var together = new LinkedHashMap<UUID, List<OfCase>>();
    for (var charge : charges) {
      if (charge.charge().kind() == kind) {
        together.computeIfAbsent(charge.charge().debt(), _ -> new ArrayList<>()).add(charge);
      }
    }
    var debts = new ArrayList<Debt>();
    for (var penalties : together.values()) {
      var days = Days.together(penalties.stream().map(it -> it.charge().seenFrom(asOf)).toList());
      var runs = penalties.getFirst().charge().growth().over(days);
      if (!runs.isEmpty()) {
        debts.add(new Debt(penalties, runs));
      }
    }
    return debts;
  }

  /// The penalties that have begun by the end of some days, if the amount grows on one of them.
  ///
  /// @param from first day, included
  /// @param to last day, included
  /// @param asOf the day from whose end it is seen
  List<OfCase> costing(LocalDate from, LocalDate to, LocalDate asOf) {
    var grows = runs.stream().anyMatch(run -> !run.from().isAfter(to) && !run.to().isBefore(from));
    return grows
        ? penalties.stream().filter(it -> it.hasBegun(to, asOf) && it.lasts(from, asOf)).toList()
        : List.of();
  }
}
