package asylumchain.deadlines.penalty.cases;

import asylumchain.events.PenaltyEvent.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A penalty (dwangsom) of one case, with the days on which it grows.
///
/// @param penaltyId of a judicial penalty the same in all cases of its ruling
/// @param personId opaque; `null` where the person is not known
/// @param noticeId the notice it follows; `null` for a judicial penalty
/// @param rulingId the ruling that set it; `null` for an administrative one
/// @param regime id of the tariff, or `JUDICIAL`
/// @param firstDay the first day that costs
/// @param lastDay the last day that can cost, when nothing ends it earlier; `null` for none
/// @param endedOn the day on which it was decided or ended, which does not cost; `null` while the
///   case waits
/// @param perDay euros; `null` where a tariff says how it grows
/// @param maximum euros, of a judicial penalty for all cases of the ruling together
/// @param refused the provision under which it is not due after all; `null` while it is
/// @param payments in the order in which they were made
public record Penalty(
    UUID penaltyId,
    Kind kind,
    @Nullable UUID personId,
    @Nullable UUID noticeId,
    @Nullable UUID rulingId,
    String regime,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable LocalDate endedOn,
    @Nullable BigDecimal perDay,
    BigDecimal maximum,
    @Nullable String refused,
    boolean contested,
    boolean paymentPaused,
    List<Payment> payments) {

  /// The provision under which nothing is due: Awb art. 4:17(5).
  public static final String NOT_DUE = "4:17(5)";

  public Penalty {
    payments = List.copyOf(payments);
  }

  /// The id of the penalty that a notice of default opens, if any follows.
  public static UUID ofNotice(UUID noticeId) {
    return Penalties.idOf(noticeId);
  }

  /// What was paid on a day.
  ///
  /// @param amount euros
  public record Payment(LocalDate on, BigDecimal amount) {}

  /// The days that have cost by the end of a day.
  public Days daysBy(LocalDate asOf) {
    var last = asOf;
    if (endedOn != null && !endedOn.isAfter(last)) {
      last = endedOn.minusDays(1);
    }
    if (lastDay != null && lastDay.isBefore(last)) {
      last = lastDay;
    }
    return new Days(firstDay, last);
  }

  /// The last day that costs, as far as it can be said; `null` while it grows without an end.
  public @Nullable LocalDate lastCostingDay() {
    var last = endedOn == null ? lastDay : daysBy(endedOn).last();
    return last != null && last.isBefore(firstDay) ? firstDay.minusDays(1) : last;
  }

  /// Whether it costs anything at all.
  public boolean isDue() {
    return refused == null && (endedOn == null || endedOn.isAfter(firstDay));
  }

  /// Euros paid by the end of a day.
  public BigDecimal paidBy(LocalDate asOf) {
    return paidBy(payments, asOf);
  }

  static BigDecimal paidBy(List<Payment> payments, LocalDate asOf) {
    return payments.stream()
        .filter(payment -> !payment.on().isAfter(asOf))
        .map(Payment::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
