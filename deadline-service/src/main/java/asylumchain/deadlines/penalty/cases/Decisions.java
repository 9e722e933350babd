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
            .map(it -> established(it.getKey(), Kind.JUDICIAL, null, null, it.getValue(), null));
    return Stream.concat(found.stream(), annulled).toList();
  }

  private Stream<Established> about(JudgedNotice notice) {
    var id = Penalties.idOf(notice.noticeId());
    return decided(id)
        .map(
            it ->
                established(
                    id,
                    Kind.ADMINISTRATIVE,
                    notice.noticeId(),
                    null,
                    it,
                    due(id).or(() -> ofAnotherNotice(notice)).orElse(null)))
        .stream();
  }

  private Stream<Established> about(CourtOrder order) {
    var id = Penalties.idOf(order);
    return decided(id)
        .map(it -> established(id, Kind.JUDICIAL, null, order.rulingId(), it, due(id).orElse(null)))
        .stream();
  }

  private Established established(
      UUID id,
      Kind kind,
      @Nullable UUID noticeId,
      @Nullable UUID rulingId,
      Established.Decision decision,
      @Nullable Penalty computed) {
    return new Established(
        id,
        kind,
        noticeId,
        rulingId,
        decision,
        computed,
        posted.payments().getOrDefault(id, List.of()));
  }

  private Optional<Established.Decision> decided(UUID penaltyId) {
    return Optional.ofNullable(posted.established().get(penaltyId));
  }

  private Optional<Penalty> due(UUID penaltyId) {
    return penalties.stream()
        .filter(it -> it.penaltyId().equals(penaltyId) && it.isDue())
        .findFirst();
  }

  /// The penalty of the same term that passed, which the law reckons from another notice. It stands
  /// beside one decision: that which names its own notice, else the last.
  private Optional<Penalty> ofAnotherNotice(JudgedNotice named) {
    var about = Penalties.Default.of(named, facts);
    var ofTheSame =
        notices.stream().filter(it -> Penalties.Default.of(it, facts).equals(about)).toList();
    var own =
        ofTheSame.stream().flatMap(it -> due(Penalties.idOf(it.noticeId())).stream()).findFirst();
    return own.filter(it -> decided(it.penaltyId()).isEmpty())
        .filter(_ -> lastDecided(ofTheSame).filter(named::equals).isPresent());
  }

  /// Of two decisions of one day that about the later notice.
  private Optional<JudgedNotice> lastDecided(List<JudgedNotice> some) {
    return some.stream()
        .filter(it -> decided(Penalties.idOf(it.noticeId())).isPresent())
        .reduce((one, next) -> decisionOn(next).isBefore(decisionOn(one)) ? one : next);
  }

  private LocalDate decisionOn(JudgedNotice notice) {
    return decided(Penalties.idOf(notice.noticeId())).orElseThrow().on();
  }
}
