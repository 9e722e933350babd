package asylumchain.deadlines.penalty.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What lateness has brought about in one case, seen from one moment of law and of knowledge.
///
/// @param personId opaque; `null` where the person is not known
/// @param notices by the day of receipt
/// @param orders by the day of sending
/// @param penalties each once
public record LateCase(
    @Nullable UUID personId,
    List<JudgedNotice> notices,
    List<CourtOrder> orders,
    List<Penalty> penalties) {

  public LateCase {
    notices = List.copyOf(notices);
    orders = List.copyOf(orders);
    penalties = List.copyOf(penalties);
  }

  /// The penalty that somebody means who knows it by its own id, or by the id of the notice, the
  /// court order or the ruling that it follows from; empty where there is none, or more than one.
  public Optional<Penalty> penaltyMeantBy(UUID id) {
    var ofOrder =
        orders.stream().filter(it -> it.orderId().equals(id)).map(Penalties::idOf).toList();
    var meant =
        penalties.stream()
            .filter(
                it ->
                    it.penaltyId().equals(id)
                        || id.equals(it.noticeId())
                        || id.equals(it.rulingId())
                        || ofOrder.contains(it.penaltyId()))
            .toList();
    return meant.stream().map(Penalty::penaltyId).distinct().count() == 1
        ? Optional.of(meant.getFirst())
        : Optional.empty();
  }
}
