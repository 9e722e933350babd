package asylumchain.reporting;

import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.EndEvent.DepartureStarted;
import asylumchain.events.ExaminationEvent.IntentionIssued;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.ExaminationEvent.InterviewPlanned;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.IntakeEvent.ReceptionAssigned;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.events.IntakeEvent.WaitingForChanged;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.RemedyEvent.JudgmentSent;
import asylumchain.events.RemedyEvent.ObjectionDecided;
import asylumchain.events.RemedyEvent.ObjectionLodged;
import asylumchain.events.ResponsibilityEvent.NetherlandsResponsible;
import asylumchain.events.ResponsibilityEvent.TakeChargeRequested;
import asylumchain.events.WaitingFor;
import asylumchain.reporting.RawCase.Due;
import asylumchain.reporting.RawCase.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Cases made up at random, of which the world is told, and where each stood.
public final class RawCases {

  public static final LocalDate FIRST = LocalDate.parse("2019-01-01");
  public static final LocalDate LAST = LocalDate.parse("2021-06-29");

  private static final List<String> NATIONS = List.of("SYR", "TUR", "ERI");
  private static final List<String> TRACKS = List.of("TRACK_1", "TRACK_2", "TRACK_4");
  private static final List<String> AWAITED = List.of("ADVICE", "PARTNER", "DECISION");
  private static final List<String> PLACES = List.of("TER_APEL", "BUDEL");
  private static final List<String> JUDGMENTS = List.of("FOUNDED", "UNFOUNDED", "UNFOUNDED");
  private static final List<String> UNITS = List.of("ZL", "DB", "REPEAT_DESK");

  private static final List<String> INTAKE = List.of("made", "registered", "lodged");

  private final List<RawCase> cases = new ArrayList<>();

  /// Makes up lodged cases of one partner, up to their first appeal, whose terms run; and lets the
  /// world know of them.
  public static RawCases atRandom(Random random, int count, Telling world) {
    var all = new RawCases();
    for (var i = 0; i < count; i++) {
      all.cases.add(makeUp(random, world));
    }
    return all;
  }

  /// Makes up cases from the wish on, of several partners, that come to every stage and whose terms
  /// stand in every way; and lets the world know of them.
  public static RawCases ofEveryKind(Random random, int count, Telling world) {
    var all = new RawCases();
    for (var i = 0; i < count; i++) {
      all.cases.add(RawLife.makeUp(random, world));
    }
    return all;
  }

  /// In the same order each time.
  public List<RawCase> all() {
    return List.copyOf(cases);
  }

  public int size() {
    return cases.size();
  }

  /// Where each case stood at the end of a day, as known at the end of another; a case that did not
  /// exist is `null`. In the same order each time.
  public List<@Nullable TreeMap<String, String>> standings(LocalDate day, LocalDate knownOn) {
    var all = new ArrayList<@Nullable TreeMap<String, String>>();
    cases.forEach(one -> all.add(one.standing(day, knownOn)));
    return all;
  }

  private static RawCase makeUp(Random random, Telling world) {
    var one =
        new RawCase(
            UUID.randomUUID(),
            applicant(random),
            random.nextInt(5) == 0 ? "REPEAT" : "FIRST",
            "IND",
            new ArrayList<>(),
            new ArrayList<>());
    var on = FIRST.plusDays(random.nextInt(600));
    var recorded = on.plusDays(random.nextInt(3));
    say(one, world, recorded, on, "lodged", one.kind(), 0);
    due(one, world, recorded, on, on.plusMonths(6));
    for (var i = random.nextInt(7); i > 0; i--) {
      on = on.plusDays(random.nextInt(120));
      recorded = later(recorded, on.plusDays(random.nextInt(4) == 0 ? random.nextInt(90) : 0));
      if (recorded.isAfter(LAST)) {
        break;
      }
      sayMore(one, world, recorded, on, random);
    }
    return one;
  }

  static void sayMore(RawCase one, Telling world, LocalDate recorded, LocalDate on, Random random) {
    switch (random.nextInt(13)) {
      case 0, 1 -> say(one, world, recorded, on, "track", pick(TRACKS, random), 0);
      case 2 -> say(one, world, recorded, on, "unit", pick(UNITS, random), 0);
      case 3 -> say(one, world, recorded, on, "interview", "", 0);
      case 4 -> say(one, world, recorded, on, "decided", "REFUGEE", 0);
      case 5 -> say(one, world, recorded, on, "decided", "REJECTED_UNFOUNDED", 0);
      case 6 -> say(one, world, recorded, on, "withdrawn", "", 0);
      case 7 -> say(one, world, recorded, on, "waiting", pick(AWAITED, random), 0);
      case 8 -> say(one, world, recorded, on, "reception", pick(PLACES, random), 0);
      case 9 -> say(one, world, recorded, on, "appealed", "", 0);
      case 10 -> say(one, world, recorded, on, "judged", pick(JUDGMENTS, random), 0);
      case 11 ->
          say(
              one,
              world,
              recorded,
              on,
              random.nextBoolean() ? "reopened" : "struck",
              "",
              random.nextInt(one.said().size()) + 1);
      default -> due(one, world, recorded, one.said().getFirst().on(), on.plusMonths(3));
    }
  }

  static void say(
      RawCase one,
      Telling world,
      LocalDate recorded,
      LocalDate on,
      String what,
      String value,
      int strikes) {
    // the intake is never struck: a case without one is not of this kind
    var struck =
        what.equals("struck") && !INTAKE.contains(one.said().get(strikes - 1).what()) ? strikes : 0;
    var said = what.equals("struck") && struck == 0 ? "interview" : what;
    var told = new Said(one.said().size() + 1, recorded, on, said, value, struck);
    one.said().add(told);
    world.happened(one.id(), recorded.toString(), event(one, told));
  }

  private static CaseEvent event(RawCase one, Said said) {
    var on = said.on();
    return switch (said.what()) {
      case "made" ->
          new AsylumWishMade(on, Code.of(said.value()), null, one.applicant(), partners(one));
      case "registered" ->
          new ApplicationRegistered(
              on, Code.of(said.value()), null, one.applicant(), partners(one));
      case "lodged" ->
          new ApplicationLodged(on, Code.of(said.value()), null, one.applicant(), partners(one));
      case "track" -> new TrackAssigned(on, Code.of(said.value()));
      case "unit" ->
          new HandedOver(on, Code.of("IND"), Code.of("IND"), Code.of(said.value()), null);
      case "handed" ->
          new HandedOver(on, Code.of("IND"), Code.of(said.value()), null, partners(one));
      case "claimed" -> new TakeChargeRequested(on, Code.of("DEU"));
      case "ours" -> new NetherlandsResponsible(on);
      case "planned" -> new InterviewPlanned(on, on.plusDays(7));
      case "intention" -> new IntentionIssued(on);
      case "objected" -> new ObjectionLodged(on);
      case "objectionDecided" -> new ObjectionDecided(on, Code.of(said.value()));
      case "further" -> new AppealLodged(on, Instance.COUNCIL_OF_STATE, false);
      case "departing" -> new DepartureStarted(on);
      case "reception" -> new ReceptionAssigned(on, Code.of(said.value()), null);
      case "waiting" -> new WaitingForChanged(on, WaitingFor.valueOf(said.value()));
      case "interview" -> new InterviewHeld(on);
      case "decided" ->
          new DecisionMade(
              on, Outcome.valueOf(said.value()), Code.of(said.level()), said.secondReader());
      case "withdrawn" -> new ApplicationWithdrawn(on, Withdrawal.EXPLICIT);
      case "reopened" -> new DecisionWithdrawn(on);
      case "appealed" -> new AppealLodged(on, Instance.DISTRICT_COURT, false);
      case "judged" ->
          new JudgmentSent(on, Instance.DISTRICT_COURT, Code.of(said.value()), null, null);
      default -> new FactCorrected(on, said.strikes(), null);
    };
  }

  private static List<Code> partners(RawCase one) {
    return List.of(Code.of(one.partner()));
  }

  static Applicant applicant(Random random) {
    return new Applicant(
        UUID.randomUUID(),
        null,
        Code.of(pick(NATIONS, random)),
        pick(List.of(Applicant.Sex.values()), random),
        pick(List.of(Applicant.AgeBand.values()), random),
        random.nextInt(5) == 0,
        pick(List.of(Applicant.FamilySizeBand.values()), random));
  }

  private static void due(
      RawCase one, Telling world, LocalDate known, LocalDate started, LocalDate due) {
    due(one, world, known, new Due(known, started, due, Clock.State.RUNNING));
  }

  static void due(RawCase one, Telling world, LocalDate known, Due due) {
    one.due().add(due);
    world.determined(
        one.id(),
        known.toString(),
        new Clock("decision-term", "vw42-1", due.state(), due.startedOn(), due.dueOn()));
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  static <T> T pick(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
