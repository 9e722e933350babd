package asylumchain.reporting.exposure;

import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.EndEvent.CaseClosed;
import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import asylumchain.events.PenaltyEvent.PenaltyStarted;
import asylumchain.events.RemedyEvent.ObjectionDecided;
import asylumchain.reporting.facts.Determination;
import asylumchain.reporting.facts.PenaltyFact;
import asylumchain.reporting.facts.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The notices of default of one case, as they are known, and the penalty that each which has
/// effect is expected to bring while none has begun.
final class Notices {

  private final List<NoticeOfDefaultReceived> received = new ArrayList<>();
  private final Set<UUID> begun = new HashSet<>();
  private final Map<UUID, PenaltyStarted> begunSince = new HashMap<>();
  private final List<CaseEvent> inTheEnd;

  /// @param penalties all that was published of the case, also what is known only since
  /// @param inTheEnd the events of the case as they are known in the end
  Notices(List<PenaltyFact> penalties, List<CaseEvent> inTheEnd) {
    this.inTheEnd = inTheEnd;
    Causes.told(penalties, PenaltyStarted.class).forEach(this::takeSince);
  }

  void take(NoticeOfDefaultReceived notice) {
    received.add(notice);
  }

  void take(PenaltyStarted penalty) {
    if (penalty.noticeId() != null) {
      begun.add(penalty.noticeId());
    }
  }

  private void takeSince(PenaltyStarted penalty) {
    if (penalty.noticeId() != null) {
      begunSince.put(penalty.noticeId(), penalty);
    }
  }

  boolean isEmpty() {
    return received.isEmpty();
  }

  /// One for each term that passed: later notices add nothing.
  ///
  /// @param clocks of the case as they are known
  /// @param events of the case as they are known
  /// @param standing how the case stands, as far as it is known; `null` while nothing is
  /// @param personId whose case it is; `null` where that was not published
  List<Charge> expected(
      List<Clock> clocks,
      List<CaseEvent> events,
      @Nullable Standing standing,
      @Nullable UUID personId) {
    var charges = new ArrayList<Charge>();
    for (var clock : clocks) {
      var settledOn = settledOn(clock, events, standing);
      received.stream()
          .filter(notice -> hasEffect(notice, clock, settledOn))
          .min(Comparator.comparing(NoticeOfDefaultReceived::occurredOn))
          .filter(notice -> !begun.contains(notice.noticeId()))
          .flatMap(notice -> expected(notice, clock, settledOn, standing, personId))
          .ifPresent(charges::add);
    }
    return charges;
  }

  /// Received after the last day of its term, and before the decision. Source: Awb art. 4:17(3).
  private static boolean hasEffect(
      NoticeOfDefaultReceived notice, Clock clock, @Nullable LocalDate settledOn) {
    var dueOn = clock.dueOn();
    return notice.clock().equals(clock.clock())
        && dueOn != null
        && notice.occurredOn().isAfter(dueOn)
        && (settledOn == null || settledOn.isAfter(notice.occurredOn()));
  }

  /// What is said to have begun since, begins as it is said; what was not, by the tariff.
  private Optional<Charge> expected(
      NoticeOfDefaultReceived notice,
      Clock clock,
      @Nullable LocalDate settledOn,
      @Nullable Standing standing,
      @Nullable UUID personId) {
    var received = notice.occurredOn();
    var last = settledOn == null ? null : settledOn.minusDays(1);
    var since = begunSince.get(notice.noticeId());
    if (since != null) {
      return Optional.of(Charge.started(since, Charge.Word.FOLLOWS, received).endedOn(last));
    }
    return NoticeTariff.of(received, standing == null ? null : standing.applicationKind())
        .map(
            tariff ->
                new Charge(
                    Kind.ADMINISTRATIVE,
                    notice.noticeId(),
                    null,
                    personId,
                    word(clock, tariff.firstDay(received)),
                    received,
                    tariff.firstDay(received),
                    last,
                    tariff.growth()));
  }

  /// Nobody says that it began where, as is known in the end, it was decided before it could.
  private Charge.Word word(Clock clock, LocalDate firstDay) {
    var settledOn = settledOn(clock, inTheEnd, Charges.standing(inTheEnd));
    return settledOn == null || settledOn.isAfter(firstDay)
        ? Charge.Word.AWAITED
        : Charge.Word.FOLLOWS;
  }

  /// When what the term is for was decided, or needed no decision any more; `null` while it waits.
  private static @Nullable LocalDate settledOn(
      Clock clock, List<CaseEvent> events, @Nullable Standing standing) {
    if (clock.clock().equals(Determination.DECISION_TERM)) {
      return standing == null ? null : standing.progress().settledOn();
    }
    var startedOn = clock.startedOn();
    return events.stream()
        .filter(Notices::endsAnObjection)
        .map(CaseEvent::occurredOn)
        .filter(day -> startedOn == null || !day.isBefore(startedOn))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean endsAnObjection(CaseEvent event) {
    return event instanceof ObjectionDecided
        || event instanceof ApplicationWithdrawn
        || event instanceof CaseClosed;
  }
}
