package asylumchain.deadlines.penalty.cases;

import asylumchain.events.PenaltyEvent.Kind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was established by decision in one case, each beside what follows from the law.
///
/// @param posted what was posted about lateness in the case
/// @param notices as they were judged
/// @param orders that courts gave
/// @param penalties that follow from them
record Decisions(
    Posted posted, List<JudgedNotice> notices, List<CourtOrder> orders, List<Penalty> penalties) {

  /// By notice, then by order.
  List<Established> all() {
    return Stream.concat(
            notices.stream().flatMap(this::about), orders.stream().flatMap(this::about))
        .distinct()
        .toList();
  }

  private Stream<Established> about(JudgedNotice notice) {
    return about(Penalties.idOf(notice.noticeId()), Kind.ADMINISTRATIVE, notice.noticeId(), null);
  }

  private Stream<Established> about(CourtOrder order) {
    return about(Penalties.idOf(order), Kind.JUDICIAL, null, order.rulingId());
  }

  private Stream<Established> about(
      UUID id, Kind kind, @Nullable UUID noticeId, @Nullable UUID rulingId) {
    var decision = posted.established().get(id);
    return decision == null
        ? Stream.empty()
        : Stream.of(
            new Established(
                id,
                kind,
                noticeId,
                rulingId,
                decision,
                penalties.stream()
                    .filter(it -> it.penaltyId().equals(id) && it.isDue())
                    .findFirst()
                    .orElse(null),
                posted.payments().getOrDefault(id, List.of())));
  }
}
