package asylumchain.deadlines.shifts.penalties;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.lateness.Tariff;
import asylumchain.deadlines.penalty.CourtPenalty;
import asylumchain.deadlines.penalty.PenaltyWindow;
import asylumchain.deadlines.penalty.cases.Penalty;
import asylumchain.events.PenaltyEvent.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A penalty of one case, as it was said to have begun, ended and been paid.
///
/// @param endedOn the last day that cost; `null` while it runs
/// @param paid euros
record SaidPenalty(
    UUID caseId,
    UUID penaltyId,
    Kind kind,
    @Nullable UUID personId,
    @Nullable UUID noticeId,
    @Nullable UUID rulingId,
    LocalDate firstDay,
    @Nullable LocalDate endedOn,
    @Nullable BigDecimal perDay,
    BigDecimal maximum,
    BigDecimal paid) {

  private static final String JUDICIAL = "JUDICIAL";

  /// The same, ready to be reckoned.
  ///
  /// @param asOf the day by the end of which `paid` was paid
  Penalty reckoned(RuleBook book, LocalDate asOf) {
    var tariff = tariff(book);
    return new Penalty(
        penaltyId,
        kind,
        personId,
        noticeId,
        rulingId,
        tariff == null ? JUDICIAL : tariff.id(),
        firstDay,
        lastDay(tariff),
        endedOn == null ? null : endedOn.plusDays(1),
        perDay,
        maximum,
        null,
        false,
        false,
        paid.signum() == 0 ? List.of() : List.of(new Penalty.Payment(asOf, paid)));
  }

  private @Nullable LocalDate lastDay(@Nullable Tariff tariff) {
    if (tariff != null) {
      return firstDay.plusDays(tariff.lastDay() - 1L);
    }
    return perDay == null ? null : new CourtPenalty(perDay, maximum).lastDay(firstDay.minusDays(1));
  }

  private @Nullable Tariff tariff(RuleBook book) {
    return kind == Kind.JUDICIAL
        ? null
        : book.lateness()
            .tariffOn(PenaltyWindow.receivedFor(firstDay, book))
            .orElseThrow(() -> new IllegalStateException("no tariff for " + firstDay));
  }
}
