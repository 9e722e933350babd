package asylumchain.deadlines.shifts.penalties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/// What the authority decided last of a penalty of one case.
///
/// @param part the partition of the case
/// @param amount euros
/// @param paid euros, by the end of the day asked for
record SaidEstablished(
    int part,
    UUID caseId,
    UUID penaltyId,
    LocalDate decidedOn,
    BigDecimal amount,
    BigDecimal paid) {

  /// Which penalty of which case.
  record Key(UUID penaltyId, UUID caseId) {}

  Key key() {
    return new Key(penaltyId, caseId);
  }
}
