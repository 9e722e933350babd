package asylumchain.reporting.exposure;

import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.reporting.backlog.IsoWeek;
import asylumchain.reporting.exposure.Debt.OfCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The penalties of one regime, seen from the end of a day.
final class Exposure {

  private static final int CENTS = 2;

  private final Kind kind;
  private final LocalDate asOf;
  private final Ledger ledger = new Ledger();
  private final Set<UUID> cases = new HashSet<>();
  private final Set<UUID> persons = new HashSet<>();
  private final Set<UUID> rulings = new HashSet<>();
  private final Set<UUID> casesWithoutPerson = new HashSet<>();
  private long penalties;
  private long running;
  private long expected;

  private Exposure(Kind kind, LocalDate asOf) {
    this.kind = kind;
    this.asOf = asOf;
  }

  /// @param charges of any regime
  static Exposure of(Kind kind, List<OfCase> charges, LocalDate asOf) {
    var exposure = new Exposure(kind, asOf);
    Debt.of(kind, charges, asOf).forEach(exposure::add);
    return exposure;
  }

  private void add(Debt debt) {
    var runs = debt.runs();
    runs.forEach(ledger::add);
    if (runs.getFirst().from().isAfter(asOf)) {
      expected++;
      return;
    }
    penalties++;
    running += runs.getLast().to().isAfter(asOf) ? 1 : 0;
    debt.penalties().stream().filter(it -> it.hasBegun(asOf, asOf)).forEach(this::countWho);
  }

  private void countWho(OfCase ofCase) {
    var charge = ofCase.charge();
    cases.add(ofCase.caseId());
    if (charge.rulingId() != null) {
      rulings.add(charge.rulingId());
    }
    if (charge.personId() == null) {
      casesWithoutPerson.add(ofCase.caseId());
    } else {
      persons.add(charge.personId());
    }
  }

  /// The cases of some regimes, each counted once.
  static long cases(Collection<Exposure> regimes) {
    return together(regimes, regime -> regime.cases);
  }

  /// The persons of some regimes, each counted once.
  static long persons(Collection<Exposure> regimes) {
    return together(regimes, regime -> regime.persons);
  }

  private static long together(Collection<Exposure> regimes, Function<Exposure, Set<UUID>> whose) {
    return regimes.stream().map(whose).flatMap(Set::stream).distinct().count();
  }

  /// One week: what has accrued in it, and what will.
  ExposureView.Week week(IsoWeek week) {
    var before = week.monday().minusDays(1);
    var last = week.sunday();
    return new ExposureView.Week(
        week.toString(),
        week.monday(),
        last,
        kind,
        euros(ledger.between(before, last.isAfter(asOf) ? asOf : last)),
        euros(ledger.between(before.isBefore(asOf) ? asOf : before, last)),
        euros(ledger.through(last)));
  }

  /// All of it.
  ///
  /// @param horizon the last day that is looked ahead to
  /// @param paid euros paid by the end of the day asked about
  ExposureView.Regime total(LocalDate horizon, BigDecimal paid) {
    var accrued = ledger.through(asOf);
    return new ExposureView.Regime(
        kind,
        euros(accrued),
        euros(paid),
        euros(accrued.subtract(paid)),
        euros(ledger.between(asOf, horizon)),
        penalties,
        running,
        expected,
        persons.size(),
        casesWithoutPerson.size(),
        cases.size(),
        rulings.size());
  }

  /// With cents, and with whatever is smaller than a cent: nothing is rounded.
  private static BigDecimal euros(BigDecimal amount) {
    return amount.setScale(Math.max(CENTS, amount.stripTrailingZeros().scale()));
  }
}
