package asylumchain.deadlines.penalty.cases;

import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.PenaltyEvent.CourtTermAnnulled;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What was posted about lateness in a case, at one moment of law and of knowledge.
///
/// @param notices each with the moment from which it is known
/// @param courtTerms none that was annulled
/// @param annulledOn the days on which judgments were sent that were annulled
/// @param payments by penalty
/// @param established what the authority decided last, by penalty
/// @param refused the provision, by penalty
/// @param contested penalties against which there is an objection
/// @param paused penalties of which it was decided not to pay for now
record Posted(
    List<Known<NoticeOfDefaultReceived>> notices,
    List<CourtTermDetermined> courtTerms,
    Set<LocalDate> annulledOn,
    Map<UUID, List<Penalty.Payment>> payments,
    Map<UUID, Established.Decision> established,
    Map<UUID, String> refused,
    Set<UUID> contested,
    Set<UUID> paused) {

  /// Something posted, and since when it is known.
  record Known<E>(E event, Instant recordedAt) {}

  /// What annuls a court's term undoes it for the past too: its own day in law does not matter.
  static Posted of(List<KnownShift> shifts, LocalDate asOf, Instant knownAt) {
    var fold = new Fold();
    for (var shift : shifts) {
      if (!shift.recordedAt().isAfter(knownAt)
          && shift.shift() instanceof PenaltyEvent event
          && (event instanceof CourtTermAnnulled || !event.occurredOn().isAfter(asOf))) {
        fold.take(event, shift.recordedAt());
      }
    }
    return fold.posted();
  }

  /// Whether anything in the record can lead to a notice, an order or a penalty.
  static boolean isAbout(DeadlineEvent event) {
    return event instanceof NoticeOfDefaultReceived || event instanceof CourtTermDetermined;
  }

  /// Gathers them one by one, in version order.
  private static final class Fold {
    private final Map<UUID, Known<NoticeOfDefaultReceived>> notices = new LinkedHashMap<>();
    private final Map<UUID, CourtTermDetermined> courtTerms = new LinkedHashMap<>();
    private final Map<UUID, LocalDate> annulled = new HashMap<>();
    private final Map<UUID, List<Penalty.Payment>> payments = new HashMap<>();
    private final Map<UUID, Established.Decision> established = new HashMap<>();
    private final Map<UUID, String> refused = new HashMap<>();
    private final Set<UUID> contested = new HashSet<>();
    private final Set<UUID> paused = new HashSet<>();

    void take(PenaltyEvent event, Instant recordedAt) {
      switch (event) {
        case NoticeOfDefaultReceived notice ->
            notices.put(notice.noticeId(), new Known<>(notice, recordedAt));
        case CourtTermDetermined term -> courtTerms.put(term.orderId(), term);
        case CourtTermAnnulled it -> annulled.put(it.orderId(), it.sentOn());
        case PenaltyEvent.PenaltyPaid(var on, var id, var amount) ->
            payments
                .computeIfAbsent(id, _ -> new ArrayList<>())
                .add(new Penalty.Payment(on, amount));
        case PenaltyEvent.PenaltyEstablished(var on, var id, var amount) ->
            established.merge(
                id, new Established.Decision(on, amount), Established.Decision::later);
        case PenaltyEvent.PenaltyRefused(_, var id, var ground) -> refused.put(id, ground.text());
        case PenaltyEvent.PenaltyContested(_, var id) -> contested.add(id);
        case PenaltyEvent.PenaltyPaymentDecided(_, var id, var stopped) -> decided(id, stopped);
        case PenaltyEvent.PenaltyStarted _, PenaltyEvent.PenaltyEnded _ -> {
          // said by us
        }
      }
    }

    private void decided(UUID penaltyId, boolean stopped) {
      if (stopped) {
        paused.add(penaltyId);
      } else {
        paused.remove(penaltyId);
      }
    }

    Posted posted() {
      return new Posted(
          List.copyOf(notices.values()),
          courtTerms.values().stream()
              .filter(term -> !annulled.containsKey(term.orderId()))
              .toList(),
          Set.copyOf(annulled.values()),
          payments,
          established,
          refused,
          contested,
          paused);
    }
  }
}
