package asylumchain.reporting.exposure;

import asylumchain.events.PenaltyEvent.Kind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A penalty as one case has it, as it is known.
///
/// @param penaltyId of a penalty that is only expected, the id of its ruling or its notice
/// @param rulingId the same for all cases of one ruling; `null` for an administrative penalty
/// @param personId opaque; `null` where it was not published
/// @param published whether deadline-service said that it runs; otherwise it follows from the term
///   that a court set, or from a notice of default
/// @param firstDay that costs
/// @param lastDay that costs; `null` while nothing has ended it
record Charge(
    Kind kind,
    UUID penaltyId,
    @Nullable UUID rulingId,
    @Nullable UUID personId,
    boolean published,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    Growth growth) {

  /// What grows as one amount: all cases of a ruling together, an administrative penalty by itself.
  UUID debt() {
    return rulingId == null ? penaltyId : rulingId;
  }

  Charge endedOn(LocalDate last) {
    return new Charge(kind, penaltyId, rulingId, personId, published, firstDay, last, growth);
  }

  /// The days that cost, for whoever looks from the end of a day: an end that lies later has not
  /// come yet.
  Days seenFrom(LocalDate asOf) {
    return new Days(firstDay, lastDay != null && lastDay.isBefore(asOf) ? lastDay : null);
  }
}
