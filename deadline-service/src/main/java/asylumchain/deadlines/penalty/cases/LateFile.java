package asylumchain.deadlines.penalty.cases;

import static java.util.Comparator.comparing;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.lateness.Exclusion;
import asylumchain.deadlines.law.lateness.Remedy;
import asylumchain.deadlines.penalty.PenaltyWindow;
import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import asylumchain.events.RemedyEvent.JudgmentSent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that is needed to say what lateness has brought about in one case. Without I/O and without a
/// clock: the same file, read from the same moments, says the same.
///
/// @param events everything that is known to have happened, in version order
/// @param shifts everything that was posted about it, in version order
public record LateFile(
    UUID caseId,
    List<KnownEvent> events,
    List<KnownShift> shifts,
    DueDates dueDates,
    RuleBook book) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /// What it says from one moment of law and one of knowledge.
  public LateCase at(LocalDate asOf, Instant knownAt) {
    var facts = LateFacts.of(events, asOf, knownAt);
    var posted = Posted.of(shifts, asOf, knownAt);
    var notices =
        posted.notices().stream()
            .map(it -> judged(it, facts, asOf, knownAt))
            .sorted(comparing(JudgedNotice::receivedOn).thenComparing(JudgedNotice::noticeId))
            .toList();
    var orders = new CourtOrders(caseId, book).of(facts, posted);
    var penalties = new Penalties(facts, posted, book).of(notices, orders);
    var applicant = facts.applicant();
    return new LateCase(
        applicant == null ? null : applicant.personId(),
        notices,
        orders,
        penalties,
        new Decisions(posted, facts, notices, orders, penalties).all());
  }

  /// The ruling of that day: one for all cases of a family, until somebody posts that it is not.
  public UUID rulingOf(LocalDate sentOn, Instant knownAt) {
    return CourtOrders.rulingOf(
        caseId, LateFacts.of(events, LocalDate.MAX, knownAt).applicant(), sentOn);
  }

  /// Whether there is anything to say at all.
  public boolean isAboutLateness() {
    return shifts.stream().anyMatch(it -> Posted.isAbout(it.shift()))
        || events.stream().anyMatch(it -> it.event() instanceof JudgmentSent);
  }

  /// The moments from which something more is known; with what the clocks bring.
  ///
  /// @param clocksKnownFrom when the clocks of the case became known otherwise
  public List<Instant> momentsOfKnowledge(List<Instant> clocksKnownFrom) {
    var moments = new TreeSet<>(clocksKnownFrom);
    events.forEach(event -> moments.add(event.recordedAt()));
    shifts.forEach(shift -> moments.add(shift.recordedAt()));
    return List.copyOf(moments);
  }

  /// How a notice was judged, moment by moment, as more became known: a withdrawn extension can
  /// make it timely, a decree premature.
  ///
  /// @param moments in order
  public List<Judgement> judgements(UUID noticeId, LocalDate asOf, List<Instant> moments) {
    var judgements = new ArrayList<Judgement>();
    for (var moment : moments) {
      at(asOf, moment).notices().stream()
          .filter(notice -> notice.noticeId().equals(noticeId))
          .map(JudgedNotice::verdict)
          .filter(it -> judgements.isEmpty() || !judgements.getLast().verdict().equals(it))
          .forEach(verdict -> judgements.add(new Judgement(moment, verdict)));
    }
    return judgements;
  }

  /// From a moment of knowledge on, this verdict.
  public record Judgement(Instant knownFrom, Verdict verdict) {}

  private JudgedNotice judged(
      Posted.Known<NoticeOfDefaultReceived> known,
      LateFacts facts,
      LocalDate asOf,
      Instant knownAt) {
    var notice = known.event();
    var received = notice.occurredOn();
    var end = facts.waitsOf(notice.clock()).onOrAfter(received);
    var verdict =
        Verdict.of(
            received,
            dueDates.clock(notice.clock(), whileItEnded(end, asOf), knownAt),
            end == null ? null : end.from());
    var window = verdict.counts() ? PenaltyWindow.after(received, book) : null;
    return new JudgedNotice(
        notice.noticeId(),
        notice.clock(),
        received,
        known.recordedAt(),
        verdict,
        window,
        exclusion(Remedy.ADMINISTRATIVE_PENALTY, facts, received, knownAt),
        window == null ? null : exclusion(Remedy.APPEAL, facts, window.appealFrom(), knownAt));
  }

  /// A term that began later says nothing about a notice: it is judged by the term that it was
  /// about, as that stood until the case waited again.
  private static LocalDate whileItEnded(Waits.@Nullable End end, LocalDate asOf) {
    var reopenedOn = end == null ? null : end.reopenedOn();
    return reopenedOn == null || reopenedOn.isAfter(asOf) ? asOf : reopenedOn.minusDays(1);
  }

  private @Nullable Exclusion exclusion(
      Remedy remedy, LateFacts facts, LocalDate testedOn, Instant knownAt) {
    return book.lateness()
        .binding(remedy, book.classOf(facts.kind()), testedOn, LocalDate.ofInstant(knownAt, ZONE))
        .orElse(null);
  }
}
