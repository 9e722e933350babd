package asylumchain.deadlines.penalty.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.penalty.CourtPenalty;
import asylumchain.deadlines.penalty.PenaltyWindow;
import asylumchain.events.PenaltyEvent.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The penalties that follow from the notices and the court orders of a case.
final class Penalties {

  static final String HEARING = "hearing";
  private static final String JUDICIAL = "JUDICIAL";

  private final LateFacts facts;
  private final Posted posted;
  private final RuleBook book;

  Penalties(LateFacts facts, Posted posted, RuleBook book) {
    this.facts = facts;
    this.posted = posted;
    this.book = book;
  }

  /// @param notices by the day of receipt
  List<Penalty> of(List<JudgedNotice> notices, List<CourtOrder> orders) {
    return Stream.concat(administrative(notices).stream(), judicial(orders).stream()).toList();
  }

  /// One for each term that passed: later notices add nothing, until it was decided and a case
  /// that waits again passes a term again.
  private List<Penalty> administrative(List<JudgedNotice> notices) {
    var penalties = new ArrayList<Penalty>();
    Set<Default> noticed = new HashSet<>();
    for (var notice : notices) {
      var window = notice.window();
      if (window != null && notice.noPenalty() == null && noticed.add(Default.of(notice, facts))) {
        administrative(notice, window).ifPresent(penalties::add);
      }
    }
    return penalties;
  }

  /// A term that passed, until what ended the wait.
  record Default(String clock, Waits.@Nullable End end) {

    static Default of(JudgedNotice notice, LateFacts facts) {
      return new Default(
          notice.clock(), facts.waitsOf(notice.clock()).onOrAfter(notice.receivedOn()));
    }
  }

  private Optional<Penalty> administrative(JudgedNotice notice, PenaltyWindow window) {
    var end = facts.waitsOf(notice.clock()).onOrAfter(notice.receivedOn());
    var id = idOf(notice.noticeId());
    return book.lateness()
        .tariffOn(notice.receivedOn())
        .map(
            tariff ->
                new Penalty(
                    id,
                    Kind.ADMINISTRATIVE,
                    personId(),
                    notice.noticeId(),
                    null,
                    tariff.id(),
                    window.firstDay(),
                    window.lastDay(),
                    end == null ? null : end.from(),
                    null,
                    tariff.maximum(),
                    end != null && end.notDue() ? Penalty.NOT_DUE : posted.refused().get(id),
                    posted.contested().contains(id),
                    posted.paused().contains(id),
                    posted.payments().getOrDefault(id, List.of())));
  }

  private List<Penalty> judicial(List<CourtOrder> orders) {
    var penalties = new ArrayList<Penalty>();
    for (var order : orders) {
      var penalty = order.penalty();
      if (penalty != null) {
        penalties.add(judicial(order, penalty));
      }
    }
    return penalties;
  }

  private Penalty judicial(CourtOrder order, CourtPenalty penalty) {
    var id = idOf(order);
    return new Penalty(
        id,
        Kind.JUDICIAL,
        personId(),
        null,
        order.rulingId(),
        JUDICIAL,
        order.dueOn().plusDays(1),
        penalty.lastDay(order.dueOn()),
        endedAfter(order),
        penalty.perDay(),
        penalty.maximum(),
        posted.refused().get(id),
        posted.contested().contains(id),
        posted.paused().contains(id),
        posted.payments().getOrDefault(id, List.of()));
  }

  /// The id of the penalty that a notice opens.
  static UUID idOf(UUID noticeId) {
    return named("administrative", noticeId);
  }

  /// The id of the penalty that an order attaches: the same in all cases of its ruling.
  static UUID idOf(CourtOrder order) {
    return named("judicial " + order.clock(), order.rulingId());
  }

  /// A term to hear ends with the hearing, or with a decision without one.
  private @Nullable LocalDate endedAfter(CourtOrder order) {
    var decided = facts.waitsOf(order.decides()).onOrAfter(order.sentOn());
    var endedOn = decided == null ? null : decided.from();
    if (!order.clock().equals(HEARING)) {
      return endedOn;
    }
    return Stream.concat(
            Stream.ofNullable(endedOn), Stream.ofNullable(facts.heardAfter(order.sentOn())))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private @Nullable UUID personId() {
    var applicant = facts.applicant();
    return applicant == null ? null : applicant.personId();
  }

  private static UUID named(String what, UUID whose) {
    return UUID.nameUUIDFromBytes((what + "|" + whose).getBytes(UTF_8));
  }
}
