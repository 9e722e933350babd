package asylumchain.deadlines.shifts.penalties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the authority decided last of a penalty of one case.
///
/// @param part the partition of the case
/// @param amount euros
/// @param paid euros, by the end of the day asked for
/// @param alone the notice that it is about, where no penalty follows from the law in this case;
///   `null` where the case must tell
record SaidEstablished(
    int part,
    UUID caseId,
    UUID penaltyId,
    LocalDate decidedOn,
    BigDecimal amount,
    BigDecimal paid,
    @Nullable Alone alone) {

  /// A decision beside which nothing stands.
  ///
  /// @param personId opaque; `null` where the person is not known
  record Alone(UUID noticeId, @Nullable UUID personId) {}

  /// Which penalty of which case.
  record Key(UUID penaltyId, UUID caseId) {}

  Key key() {
    return new Key(penaltyId, caseId);
  }
}
