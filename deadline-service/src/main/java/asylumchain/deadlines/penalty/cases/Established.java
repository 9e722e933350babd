package asylumchain.deadlines.penalty.cases;

import asylumchain.events.PenaltyEvent.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the authority established of a penalty by decision (dwangsombeschikking, Awb art.
/// 4:18), kept beside what follows from the law: neither replaces the other.
///
/// @param penaltyId of the penalty, whether the law brings it or not
/// @param noticeId the notice it is about; `null` for a judicial one
/// @param rulingId the ruling it is about; `null` for an administrative one, and where the court's
///   judgment was annulled since
/// @param decision the last one
/// @param computed what follows from the law; `null` where nothing does. Where the decision names
///   another notice than the law reckons from, the penalty of that one: both are about one term
///   that passed. A penalty stands beside one decision
/// @param computedBeside the notice that another decision about the same term names, beside which
///   the penalty stands that follows from the law; `null` where it stands here, or there is none
/// @param payments in the order in which they were made
public record Established(
    UUID penaltyId,
    Kind kind,
    @Nullable UUID noticeId,
    @Nullable UUID rulingId,
    Decision decision,
    @Nullable Penalty computed,
    @Nullable UUID computedBeside,
    List<Penalty.Payment> payments) {

  public Established {
    payments = List.copyOf(payments);
  }

  /// The notice that the law reckons from, where the decision names another one; `null` where it
  /// names that one, or nothing follows from the law.
  public @Nullable UUID computedFrom() {
    return computed == null || computed.penaltyId().equals(penaltyId) ? null : computed.noticeId();
  }

  /// What was decided on a day.
  ///
  /// @param amount euros; 0 where nothing is due
  public record Decision(LocalDate on, BigDecimal amount) {

    /// The one that counts of two: that of the later day, and of one day the one known last.
    static Decision later(Decision known, Decision next) {
      return known.on.isAfter(next.on) ? known : next;
    }
  }

  /// Euros paid by the end of a day.
  public BigDecimal paidBy(LocalDate asOf) {
    return Penalty.paidBy(payments, asOf);
  }
}
