package asylumchain.reporting.exposure;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.events.CaseEvent;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.events.RemedyEvent.CourtPenalty;
import asylumchain.events.RemedyEvent.JudgmentSent;
import asylumchain.reporting.facts.Beliefs;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Folds what is known of one case to its penalties: those published, those that a court has set
/// for the case that its term passes, and those that a notice of default is expected to bring.
final class Charges {

  private static final String COURT_TERM = "court-term";

  private final UUID caseId;
  private final CaseFacts facts;
  private final Instant moment;
  private final Map<UUID, Charge> published = new LinkedHashMap<>();
  private final Map<UUID, CourtTermDetermined> courtTerms = new LinkedHashMap<>();
  private final Set<LocalDate> annulledOn = new HashSet<>();
  private final Notices notices;
  private final List<CaseEvent> events;

  /// @param inTheEnd the events of the case as they are known in the end
  private Charges(UUID caseId, CaseFacts facts, List<CaseEvent> inTheEnd, Instant moment) {
    this.caseId = caseId;
    this.facts = facts;
    this.moment = moment;
    this.notices = new Notices(facts.penalties(), inTheEnd);
    this.events = facts.eventsKnownAt(moment);
  }

  /// The penalties of a case, each for as long as it was known to be so.
  static List<Beliefs.Belief<Charge>> of(UUID caseId, CaseFacts facts) {
    if (facts.penalties().isEmpty() && facts.facts().stream().noneMatch(it -> sets(it.event()))) {
      return List.of();
    }
    var beliefs = new Beliefs<Charge>();
    var inTheEnd = facts.eventsKnownAt(Instant.MAX);
    for (var moment : facts.allMoments()) {
      beliefs.learn(moment, new Charges(caseId, facts, inTheEnd, moment).known());
    }
    return beliefs.all();
  }

  private static boolean sets(CaseEvent event) {
    return event instanceof JudgmentSent judgment && judgment.penalty() != null;
  }

  private List<Charge> known() {
    facts.penaltiesKnownAt(moment).forEach(this::take);
    var charges = new ArrayList<>(published.values());
    courtTerms.values().stream()
        .filter(term -> !isPublished(term.rulingId()))
        .forEach(term -> add(charges, expected(term)));
    for (var event : events) {
      if (event instanceof JudgmentSent judgment && !isTold(judgment)) {
        add(charges, expected(judgment));
      }
    }
    if (!notices.isEmpty()) {
      var applicant = Applicants.last(events);
      charges.addAll(
          notices.expected(
              facts.clocksKnownAt(moment),
              events,
              standing(events),
              applicant == null ? null : applicant.personId()));
    }
    return charges.stream().distinct().toList();
  }

  private static void add(List<Charge> charges, @Nullable Charge charge) {
    if (charge != null) {
      charges.add(charge);
    }
  }

  private void take(PenaltyEvent event) {
    switch (event) {
      case PenaltyEvent.PenaltyStarted it -> {
        notices.take(it);
        published.put(
            it.penaltyId(),
            Charge.started(it, Charge.Word.SAID, new Causes(facts.penalties(), events).of(it)));
      }
      case PenaltyEvent.PenaltyEnded(var on, var id) ->
          published.computeIfPresent(id, (_, charge) -> charge.endedOn(on));
      case CourtTermDetermined it -> courtTerms.put(it.orderId(), it);
      case PenaltyEvent.CourtTermAnnulled it -> {
        courtTerms.remove(it.orderId());
        annulledOn.add(it.sentOn());
      }
      case PenaltyEvent.NoticeOfDefaultReceived it -> notices.take(it);
      case PenaltyEvent.PenaltyPaid _,
          PenaltyEvent.PenaltyEstablished _,
          PenaltyEvent.PenaltyContested _,
          PenaltyEvent.PenaltyPaymentDecided _,
          PenaltyEvent.PenaltyRefused _ -> {
        // a payment changes no day that costs; the others stay with their source
      }
    }
  }

  private boolean isPublished(UUID rulingId) {
    return published.values().stream().anyMatch(charge -> rulingId.equals(charge.rulingId()));
  }

  /// Whether deadline-service has said what follows from a judgment: a term, or that it was
  /// annulled.
  private boolean isTold(JudgmentSent judgment) {
    var sentOn = judgment.occurredOn();
    return annulledOn.contains(sentOn)
        || courtTerms.values().stream().anyMatch(term -> term.occurredOn().equals(sentOn))
        || published.values().stream()
            .anyMatch(it -> it.kind() == Kind.JUDICIAL && it.firstDay().isAfter(sentOn));
  }

  private @Nullable Charge expected(CourtTermDetermined term) {
    return expected(term.rulingId(), term.occurredOn(), term.decideBy(), term.penalty());
  }

  /// Judgments of one day in the cases of one family are one ruling.
  private @Nullable Charge expected(JudgmentSent judgment) {
    var sentOn = judgment.occurredOn();
    var applicant = Applicants.last(events);
    var family = applicant == null ? null : applicant.familyId();
    var ruling = "ruling|%s|%s".formatted(family == null ? caseId : family, sentOn);
    return expected(
        UUID.nameUUIDFromBytes(ruling.getBytes(UTF_8)),
        sentOn,
        judgment.decideBy(),
        judgment.penalty());
  }

  /// Of a case that was settled in time it ends before its first day.
  ///
  /// @return `null` when the court set no penalty, when its term has no last day, or when the case
  ///   was settled before
  private @Nullable Charge expected(
      UUID rulingId,
      LocalDate sentOn,
      @Nullable LocalDate decideBy,
      @Nullable CourtPenalty penalty) {
    var due = decideBy == null ? courtTermEnds() : decideBy;
    var settledOn = settledOn(events);
    var applicant = Applicants.last(events);
    if (penalty == null || due == null || isSettledBefore(settledOn, sentOn, due)) {
      return null;
    }
    return new Charge(
        Kind.JUDICIAL,
        rulingId,
        rulingId,
        applicant == null ? null : applicant.personId(),
        Charge.Word.FOLLOWS,
        sentOn,
        due.plusDays(1),
        settledOn == null || settledOn.isBefore(sentOn) ? null : settledOn.minusDays(1),
        Growth.of(penalty.perDay(), null, penalty.maximum()));
  }

  /// Before the judgment, and not later than it orders.
  private static boolean isSettledBefore(
      @Nullable LocalDate settledOn, LocalDate sentOn, LocalDate due) {
    return settledOn != null && settledOn.isBefore(sentOn) && !settledOn.isAfter(due);
  }

  private @Nullable LocalDate courtTermEnds() {
    return facts.clocksKnownAt(moment).stream()
        .filter(clock -> clock.clock().equals(COURT_TERM))
        .findFirst()
        .map(clock -> clock.dueOn())
        .orElse(null);
  }

  private static @Nullable LocalDate settledOn(List<CaseEvent> events) {
    var standing = standing(events);
    return standing == null ? null : standing.progress().settledOn();
  }

  static @Nullable Standing standing(List<CaseEvent> events) {
    if (events.isEmpty()) {
      return null;
    }
    var standing = Standing.on(events.getFirst().occurredOn());
    for (var event : events) {
      standing = standing.after(event);
    }
    return standing;
  }
}
