package asylumchain.deadlines.penalty.cases;

import asylumchain.events.PenaltyEvent.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was established by decision in one case, each beside what follows from the law.
///
/// @param posted what was posted about lateness in the case
/// @param notices as they were judged, by the day of receipt
/// @param orders that courts gave
/// @param penalties that follow from them
record Decisions(
    Posted posted,
    LateFacts facts,
    List<JudgedNotice> notices,
    List<CourtOrder> orders,
    List<Penalty> penalties) {

  /// By notice, then by order, then those about an order that was annulled since.
  List<Established> all() {
    var found =
        Stream.concat(notices.stream().flatMap(this::about), orders.stream().flatMap(this::about))
            .distinct()
            .toList();
    var ids = found.stream().map(Established::penaltyId).collect(Collectors.toSet());
    var annulled =
        posted.established().entrySet().stream()
            .filter(it -> !ids.contains(it.getKey()))
            .sorted(Map.Entry.comparingByKey())
            .map(it -> judicial(it.getKey(), null, it.getValue(), null));
    return Stream.concat(found.stream(), annulled).toList();
  }

  private Stream<Established> about(JudgedNotice notice) {
    var id = Penalties.idOf(notice.noticeId());
    return decided(id).map(it -> administrative(id, notice, it, ofItsTerm(notice))).stream();
  }

  private Stream<Established> about(CourtOrder order) {
    var id = Penalties.idOf(order);
    return decided(id).map(it -> judicial(id, order.rulingId(), it, due(id).orElse(null))).stream();
  }

  /// @param computed of the term that passed, wherever it stands; empty where none follows
  private Established administrative(
      UUID id, JudgedNotice notice, Established.Decision decision, Optional<Computed> computed) {
    var here = computed.filter(it -> it.beside().equals(notice));
    return new Established(
        id,
        Kind.ADMINISTRATIVE,
        notice.noticeId(),
        null,
        decision,
        here.map(Computed::penalty).orElse(null),
        here.isPresent() ? null : computed.map(it -> it.beside().noticeId()).orElse(null),
        paid(id));
  }

  private Established judicial(
      UUID id, @Nullable UUID rulingId, Established.Decision decision, @Nullable Penalty computed) {
    return new Established(id, Kind.JUDICIAL, null, rulingId, decision, computed, null, paid(id));
  }

  private List<Penalty.Payment> paid(UUID penaltyId) {
    return posted.payments().getOrDefault(penaltyId, List.of());
  }

  private Optional<Established.Decision> decided(UUID penaltyId) {
    return Optional.ofNullable(posted.established().get(penaltyId));
  }

  private Optional<Penalty> due(UUID penaltyId) {
    return penalties.stream()
        .filter(it -> it.penaltyId().equals(penaltyId) && it.isDue())
        .findFirst();
  }

  /// The penalty that follows from the law for one term that passed.
  ///
  /// @param beside the notice named by the decision beside which it stands
  private record Computed(Penalty penalty, JudgedNotice beside) {}

  /// The penalty of the term that a notice is about, though the law may reckon it from another. It
  /// stands beside one decision: that which names its own notice, else the last.
  private Optional<Computed> ofItsTerm(JudgedNotice named) {
    var about = Penalties.Default.of(named, facts);
    var ofTheSame =
        notices.stream().filter(it -> Penalties.Default.of(it, facts).equals(about)).toList();
    return ofTheSame.stream()
        .flatMap(
            own -> due(Penalties.idOf(own.noticeId())).map(it -> new Computed(it, own)).stream())
        .findFirst()
        .map(
            it -> isDecided(it.beside()) ? it : new Computed(it.penalty(), lastDecided(ofTheSame)));
  }

  private boolean isDecided(JudgedNotice notice) {
    return decided(Penalties.idOf(notice.noticeId())).isPresent();
  }

  /// Of two decisions of one day that about the later notice.
  private JudgedNotice lastDecided(List<JudgedNotice> some) {
    return some.stream()
        .filter(this::isDecided)
        .reduce((one, next) -> decisionOn(next).isBefore(decisionOn(one)) ? one : next)
        .orElseThrow(() -> new IllegalStateException("asked for the term of a decided notice"));
  }

  private LocalDate decisionOn(JudgedNotice notice) {
    return decided(Penalties.idOf(notice.noticeId())).orElseThrow().on();
  }
}
