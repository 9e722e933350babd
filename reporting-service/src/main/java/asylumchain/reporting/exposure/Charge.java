package asylumchain.reporting.exposure;

import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.events.PenaltyEvent.PenaltyStarted;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A penalty as one case has it, as it is known.
///
/// @param penaltyId of a penalty that is only expected, the id of its ruling or its notice
/// @param rulingId the same for all cases of one ruling; `null` for an administrative penalty
/// @param personId opaque; `null` where it was not published
/// @param causedOn the day of the judgment or the notice that it follows; whoever looks from before
///   does not know of it
/// @param firstDay that costs
/// @param lastDay that costs; `null` while nothing has ended it
record Charge(
    Kind kind,
    UUID penaltyId,
    @Nullable UUID rulingId,
    @Nullable UUID personId,
    Word word,
    LocalDate causedOn,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    Growth growth) {

  /// On whose word it costs.
  enum Word {
    /// Deadline-service said that it runs.
    SAID,
    /// It follows from the term that a court set; or deadline-service says, since, that it began;
    /// or, since, the case is known to have been decided before it could begin.
    FOLLOWS,
    /// It is expected, and deadline-service will say so on its first day. What was to be said by
    /// now and was not costs nothing.
    AWAITED
  }

  /// What grows as one amount: all cases of a ruling together, an administrative penalty by itself.
  UUID debt() {
    return rulingId == null ? penaltyId : rulingId;
  }

  /// As deadline-service says that it began; nothing has ended it.
  static Charge started(PenaltyStarted it, Word word, LocalDate causedOn) {
    return new Charge(
        it.kind(),
        it.penaltyId(),
        it.rulingId(),
        it.personId(),
        word,
        causedOn,
        it.occurredOn(),
        null,
        Growth.of(it.perDay(), it.tariff(), it.maximum()));
  }

  /// @param last `null` for one that nothing has ended
  Charge endedOn(@Nullable LocalDate last) {
    return new Charge(kind, penaltyId, rulingId, personId, word, causedOn, firstDay, last, growth);
  }

  /// The days that cost, for whoever looks from the end of a day: an end that lies later has not
  /// come yet.
  Days seenFrom(LocalDate asOf) {
    return new Days(firstDay, lastDay != null && lastDay.isBefore(asOf) ? lastDay : null);
  }
}
