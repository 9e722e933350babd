package asylumchain.deadlines.terms;

import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.Moratorium.Line;
import asylumchain.deadlines.law.Positions;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.register.Amendment;
import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.ExaminationEvent.Interview;
import asylumchain.events.IntakeEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.ResponsibilityEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case told event by event, each known on the day it happened unless said otherwise.
public final class CaseTale {

  public static final RuleBook BOOK = LawFiles.shipped();

  private static final Code ITALY = Code.of("ITA");

  private final List<KnownEvent> events = new ArrayList<>();
  private final List<KnownShift> shifts = new ArrayList<>();
  private String kind = "FIRST";
  private @Nullable Applicant applicant;

  /// The book, once the moratorium for Syria of 14 December 2024 was applied.
  ///
  /// @param line by which; `null` for none, so that each case asks
  public static RuleBook moratoriumForSyria(@Nullable Line line, Instant knownFrom) {
    var syria =
        BOOK.moratoria().stream()
            .filter(it -> it.id().equals("SYR-2024"))
            .findFirst()
            .orElseThrow();
    var applied = line == null ? syria : syria.by(line);
    return new Amendment.MoratoriumMade(applied).to(BOOK, "applied", knownFrom);
  }

  /// Law in which no authority holds anything of the decrees on which courts disagree.
  public static RuleBook withoutPositions() {
    var decrees = BOOK.decrees().stream().map(CaseTale::withoutPosition).toList();
    return BOOK.with(BOOK.version(), decrees, BOOK.moratoria(), BOOK.calendar());
  }

  private static Decree withoutPosition(Decree it) {
    return new Decree(
        it.id(),
        it.name(),
        it.ground(),
        it.months(),
        it.inForceOn(),
        it.knownOn(),
        it.lodgedFrom(),
        it.lodgedUntil(),
        it.termEndsFrom(),
        it.termBeginsUntil(),
        it.cohortUnknown(),
        it.confidence(),
        it.sources(),
        it.contested(),
        it.contestedSince(),
        it.withdrawal(),
        it.lines(),
        null,
        it.members(),
        it.recordedAt(),
        it.rulings(),
        Positions.NONE);
  }

  public CaseTale of(String otherKind) {
    kind = otherKind;
    return this;
  }

  public CaseTale from(String nationality) {
    applicant =
        new Applicant(
            new UUID(0, 1),
            null,
            Code.of(nationality),
            Applicant.Sex.X,
            Applicant.AgeBand.AGE_18_34,
            false,
            Applicant.FamilySizeBand.ONE);
    return this;
  }

  public CaseTale made(String on) {
    return happens(
        on, new IntakeEvent.AsylumWishMade(day(on), Code.of(kind), null, applicant, null));
  }

  public CaseTale registered(String on) {
    return happens(
        on, new IntakeEvent.ApplicationRegistered(day(on), Code.of(kind), null, applicant, null));
  }

  public CaseTale lodged(String on) {
    return happens(
        on, new IntakeEvent.ApplicationLodged(day(on), Code.of(kind), null, applicant, null));
  }

  public CaseTale track(String on, String track) {
    return happens(on, new IntakeEvent.TrackAssigned(day(on), Code.of(track)));
  }

  /// @param requestBy last day for asking another state
  public CaseTale track(String on, String track, String requestBy) {
    return happens(on, new IntakeEvent.TrackAssigned(day(on), Code.of(track), day(requestBy)));
  }

  public CaseTale askedToTakeCharge(String on) {
    return happens(on, new ResponsibilityEvent.TakeChargeRequested(day(on), ITALY));
  }

  public CaseTale askedToTakeBack(String on) {
    return happens(on, new ResponsibilityEvent.TakeBackRequested(day(on), ITALY));
  }

  public CaseTale askedToReplyBy(String on, String replyBy) {
    return happens(on, new ResponsibilityEvent.TakeBackRequested(day(on), ITALY, day(replyBy)));
  }

  public CaseTale accepted(String on) {
    return happens(on, new ResponsibilityEvent.ResponsibilityAccepted(day(on), ITALY));
  }

  public CaseTale refusedByOther(String on) {
    return happens(on, new ResponsibilityEvent.ResponsibilityRefused(day(on), ITALY));
  }

  public CaseTale silenceConfirmed(String on) {
    return happens(on, new ResponsibilityEvent.ResponsibilityLapsed(day(on), ITALY));
  }

  public CaseTale transferLapsed(String on) {
    return happens(on, new ResponsibilityEvent.TransferLapsed(day(on), ITALY));
  }

  public CaseTale netherlandsResponsible(String on) {
    return happens(on, new ResponsibilityEvent.NetherlandsResponsible(day(on)));
  }

  public CaseTale absconded(String on) {
    return happens(on, new ResponsibilityEvent.ApplicantAbsconded(day(on)));
  }

  public CaseTale reappeared(String on) {
    return happens(on, new ResponsibilityEvent.ApplicantReappeared(day(on)));
  }

  public CaseTale interview(String on, Interview interview) {
    return happens(on, new ExaminationEvent.InterviewHeld(day(on), interview));
  }

  public CaseTale intention(String on) {
    return happens(on, new ExaminationEvent.IntentionIssued(day(on)));
  }

  public CaseTale view(String on) {
    return happens(on, new ExaminationEvent.ViewSubmitted(day(on)));
  }

  public CaseTale decided(String on, Outcome outcome) {
    return happens(on, new DecisionEvent.DecisionMade(day(on), outcome, Code.of("SENIOR"), true));
  }

  /// @param departureDays within which to leave
  public CaseTale rejected(String on, int departureDays) {
    return happens(
        on,
        new DecisionEvent.DecisionMade(
            day(on),
            Outcome.REJECTED_MANIFESTLY_UNFOUNDED,
            Code.of("SENIOR"),
            true,
            departureDays));
  }

  public CaseTale announced(String on) {
    return happens(on, new DecisionEvent.DecisionAnnounced(day(on)));
  }

  public CaseTale appealed(String on) {
    return happens(on, new RemedyEvent.AppealLodged(day(on), Instance.DISTRICT_COURT, false));
  }

  public CaseTale appealedAgainstSilence(String on) {
    return happens(on, new RemedyEvent.AppealLodged(day(on), Instance.DISTRICT_COURT, true));
  }

  public CaseTale judged(String on, @Nullable String decideBy) {
    return happens(
        on,
        new RemedyEvent.JudgmentSent(
            day(on),
            Instance.DISTRICT_COURT,
            Code.of("FOUNDED"),
            decideBy == null ? null : day(decideBy),
            null));
  }

  public CaseTale remanded(String on) {
    return happens(on, new RemedyEvent.CaseRemanded(day(on)));
  }

  public CaseTale detained(String on, String ground) {
    return happens(on, new CustodyEvent.DetentionStarted(day(on), Code.of(ground)));
  }

  public CaseTale released(String on) {
    return happens(on, new CustodyEvent.DetentionEnded(day(on)));
  }

  public CaseTale happens(String known, CaseEvent event) {
    events.add(new KnownEvent(events.size() + 1, moment(known), event));
    return this;
  }

  public CaseTale posted(String known, DeadlineEvent shift) {
    shifts.add(new KnownShift(shifts.size() + 1, moment(known), shift));
    return this;
  }

  public CaseRecord record() {
    return new CaseRecord(events, shifts);
  }

  /// As the law stands on a day, with all that was ever known.
  public Determination on(String asOf) {
    return on(asOf, "2200-01-01");
  }

  public Determination on(String asOf, String knownOn) {
    return on(BOOK, asOf, knownOn);
  }

  /// Under this law.
  public Determination on(RuleBook book, String asOf, String knownOn) {
    return Terms.evaluate(record(), book, book.calendar(), day(asOf), moment(knownOn));
  }

  /// A clock on a day: its state and its last day, or `-` when it does not run.
  public String clock(String clock, String asOf) {
    return said(on(asOf), clock);
  }

  public static String said(Determination determination, String clock) {
    return determination.clocks().stream()
        .map(Determination.Told::clock)
        .filter(it -> it.clock().equals(clock))
        .map(CaseTale::said)
        .findFirst()
        .orElse("-");
  }

  private static String said(Clock clock) {
    return clock.state() + " " + clock.dueOn();
  }

  /// How a clock came to be, in English.
  ///
  /// @throws java.util.NoSuchElementException if it does not run on that day
  public String explained(String clock, String asOf) {
    return on(asOf).clocks().stream()
        .filter(told -> told.clock().clock().equals(clock))
        .map(told -> Sentences.paragraph(told.steps(), Language.EN))
        .findFirst()
        .orElseThrow();
  }

  /// Every clock that runs on a day, by name.
  public List<String> names(String asOf) {
    return on(asOf).clocks().stream().map(told -> told.clock().clock()).toList();
  }

  public Evaluation until(String today) {
    return Evaluation.of(record(), BOOK, BOOK.calendar(), day(today));
  }

  public static Instant moment(String day) {
    return Instant.parse(day + "T10:00:00Z");
  }

  public static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
