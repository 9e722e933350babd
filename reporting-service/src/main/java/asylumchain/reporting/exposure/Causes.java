package asylumchain.reporting.exposure;

import asylumchain.events.CaseEvent;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import asylumchain.events.PenaltyEvent.PenaltyStarted;
import asylumchain.events.RemedyEvent.JudgmentSent;
import asylumchain.reporting.facts.PenaltyFact;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Since which day a penalty can be foreseen: that of the notice or of the judgment it follows.
///
/// @param penalties all that was published of the case, also what is known only since
/// @param events of the case, as they are known
record Causes(List<PenaltyFact> penalties, List<CaseEvent> events) {

  /// Its first day where neither is known.
  LocalDate of(PenaltyStarted penalty) {
    var first = penalty.occurredOn();
    var notice = penalty.noticeId();
    var ruling = penalty.rulingId();
    var told =
        ruling == null ? Stream.ofNullable(notice).flatMap(this::received) : judged(ruling, first);
    return told.filter(day -> !day.isAfter(first)).max(Comparator.naturalOrder()).orElse(first);
  }

  /// What was told of one kind, in the order in which it was published.
  static <E extends PenaltyEvent> Stream<E> told(List<PenaltyFact> penalties, Class<E> kind) {
    return penalties.stream().map(PenaltyFact::event).filter(kind::isInstance).map(kind::cast);
  }

  private Stream<LocalDate> received(UUID noticeId) {
    return told(penalties, NoticeOfDefaultReceived.class)
        .filter(notice -> notice.noticeId().equals(noticeId))
        .map(NoticeOfDefaultReceived::occurredOn);
  }

  /// The ruling itself; where a court's term was not told by it, the judgment before the penalty.
  private Stream<LocalDate> judged(UUID rulingId, LocalDate first) {
    var told =
        told(penalties, CourtTermDetermined.class)
            .filter(term -> term.rulingId().equals(rulingId))
            .map(CourtTermDetermined::occurredOn)
            .toList();
    return told.isEmpty()
        ? events.stream()
            .filter(event -> event instanceof JudgmentSent it && it.penalty() != null)
            .map(CaseEvent::occurredOn)
            .filter(day -> day.isBefore(first))
        : told.stream();
  }
}
