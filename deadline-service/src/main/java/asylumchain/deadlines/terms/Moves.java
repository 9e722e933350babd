package asylumchain.deadlines.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All that moves the end of one term, taken in the order in which it came: a term that had passed
/// is neither extended nor does it stand still. Every reckoning of a case and of a calculation goes
/// through this.
public final class Moves {

  private final List<Move> moves = new ArrayList<>();
  private final List<Suspension> stoodStill = new ArrayList<>();
  private final List<Step> remarks = new ArrayList<>();
  private boolean isToldOfStandstill = true;
  private @Nullable LocalDate standsStillSince;

  /// Something that moves the end.
  ///
  /// @param on the day on which it came
  /// @param claim the extension that it is; `null` for anything else
  private record Move(LocalDate on, @Nullable Extension claim, Consumer<Reckoning> apply) {

    /// An extension that builds upon another, and of which it is not stated when it was decided, is
    /// taken to have come after that one.
    LocalDate takenOn(Reckoning reckoning) {
      return claim != null && claim.decidedOn() == null && reckoning.buildsOnAnother(claim)
          ? LocalDate.MAX
          : on;
    }
  }

  /// An extension. One of which it is not stated when it was decided is taken to have come in time.
  public Moves extendedBy(Extension claim) {
    var decidedOn = claim.decidedOn();
    moves.add(
        new Move(
            decidedOn == null ? LocalDate.MIN : decidedOn,
            claim,
            reckoning -> {
              if (decidedOn != null && hadPassed(decidedOn, reckoning)) {
                reckoning.refuse(claim, Word.TERM_HAD_PASSED);
              } else {
                reckoning.extendedBy(List.of(claim));
              }
            }));
    return this;
  }

  private boolean hadPassed(LocalDate day, Reckoning reckoning) {
    var lastDay = reckoning.lastDay();
    var since = standsStillSince;
    var standsStill = since != null && !since.isAfter(lastDay) && !day.isBefore(since);
    return day.isAfter(lastDay) && !standsStill;
  }

  /// A suspension that has not ended: from its first day on the term does not pass.
  public Moves standingStillSince(LocalDate firstDay) {
    var since = standsStillSince;
    standsStillSince = (since == null || firstDay.isBefore(since)) ? firstDay : since;
    return this;
  }

  /// Extensions that find also a term that had lapsed.
  ///
  /// @param on the day on which they came
  public Moves extendedEvenIfLapsed(LocalDate on, List<Extension> extensions) {
    return add(on, reckoning -> reckoning.extendedBy(extensions));
  }

  /// A suspension. Days without a date are taken to have come in time, before all that has one.
  public Moves standingStill(Suspension suspension) {
    return switch (suspension) {
      case Suspension.Period period ->
          add(period.from(), reckoning -> standStill(period, reckoning));
      case Suspension.Days days -> add(LocalDate.MIN, _ -> stoodStillFor(days));
    };
  }

  private void standStill(Suspension.Period period, Reckoning reckoning) {
    if (!period.from().isAfter(reckoning.lastDay())) {
      stoodStillFor(reckoning.whileRunning(period));
    }
  }

  private void stoodStillFor(Suspension suspension) {
    stoodStill.add(suspension);
    isToldOfStandstill = false;
  }

  /// The decrees that may extend it.
  public Moves by(CoveringDecrees covering) {
    for (var decree : covering.decrees()) {
      add(decree.inForceOn(), reckoning -> covering.apply(decree, reckoning, remarks::add));
    }
    return this;
  }

  private Moves add(LocalDate on, Consumer<Reckoning> apply) {
    moves.add(new Move(on, null, apply));
    return this;
  }

  /// The end, with all of this applied.
  public Reckoned applyTo(Reckoning reckoning) {
    moves.sort(Comparator.comparing(move -> move.takenOn(reckoning)));
    for (var move : moves) {
      tellOfStandstill(reckoning);
      move.apply().accept(reckoning);
    }
    tellOfStandstill(reckoning);
    return reckoning.reckoned().with(remarks);
  }

  private void tellOfStandstill(Reckoning reckoning) {
    if (!isToldOfStandstill) {
      reckoning.suspendedFor(stoodStill);
      isToldOfStandstill = true;
    }
  }
}
