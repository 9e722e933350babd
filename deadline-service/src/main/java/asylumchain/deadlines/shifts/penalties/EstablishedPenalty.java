package asylumchain.deadlines.shifts.penalties;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.penalty.cases.Balance;
import asylumchain.deadlines.penalty.cases.Established;
import asylumchain.deadlines.penalty.cases.Penalty;
import asylumchain.events.PenaltyEvent.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A penalty of one case that was established by decision: what it is about, and what follows from
/// the law of it.
///
/// @param personId opaque; `null` where the person is not known
/// @param noticeId the notice that the decision names; `null` for a judicial one
/// @param rulingId `null` for an administrative one, and where the judgment was annulled since
/// @param computed what follows from the law; `null` where nothing does, or where it stands beside
///   another decision
/// @param computedBeside the notice that this other decision names; `null` where there is none
record EstablishedPenalty(
    SaidEstablished said,
    Kind kind,
    @Nullable UUID personId,
    @Nullable UUID noticeId,
    @Nullable UUID rulingId,
    @Nullable Penalty computed,
    @Nullable UUID computedBeside) {

  /// Of a penalty that was said to have begun.
  static EstablishedPenalty of(
      SaidEstablished said, SaidPenalty begun, RuleBook book, LocalDate asOf) {
    return new EstablishedPenalty(
        said,
        begun.kind(),
        begun.personId(),
        begun.noticeId(),
        begun.rulingId(),
        begun.reckoned(book, asOf),
        null);
  }

  /// Of one beside which nothing stands.
  static EstablishedPenalty of(SaidEstablished said, SaidEstablished.Alone alone) {
    return new EstablishedPenalty(
        said, Kind.ADMINISTRATIVE, alone.personId(), alone.noticeId(), null, null, null);
  }

  /// Of one that the case tells.
  static EstablishedPenalty of(SaidEstablished said, Established told, @Nullable UUID personId) {
    return new EstablishedPenalty(
        said,
        told.kind(),
        personId,
        told.noticeId(),
        told.rulingId(),
        told.computed(),
        told.computedBeside());
  }

  /// Whether it is among those that are asked for.
  boolean isMeantBy(PenaltyQuestion question) {
    return (question.kind() == null || question.kind() == kind)
        && (question.personId() == null || question.personId().equals(personId))
        && (question.rulingId() == null || question.rulingId().equals(rulingId))
        && (question.running() == null || question.running() == runsOn(question.asOf()));
  }

  /// What was decided does not run by itself: only what follows from the law does.
  private boolean runsOn(LocalDate day) {
    if (computed == null || computed.firstDay().isAfter(day)) {
      return false;
    }
    var last = computed.lastCostingDay();
    return last == null || !last.isBefore(day);
  }

  /// The notice that the law reckons from, where the decision names another one; `null` otherwise.
  @Nullable UUID computedFrom() {
    return computed == null || computed.penaltyId().equals(said.penaltyId())
        ? null
        : computed.noticeId();
  }

  /// Euros that follow from the law by the end of a day, of this case alone; `null` for nothing.
  @Nullable BigDecimal accrued(LocalDate asOf, RuleBook book) {
    return computed == null ? null : Balance.of(List.of(computed), asOf, book.lateness()).accrued();
  }

  /// Whether something is due by decision.
  boolean isDue() {
    return said.amount().signum() > 0;
  }
}
