package asylumchain.reporting;

import static asylumchain.reporting.Telling.applicant;

import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.IntakeEvent.TrackAssigned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Cases made up at random, and where each stood, told in the plainest way: from the raw events,
/// day by day. Shares nothing with how the service folds, keeps or counts.
public final class RawCases {

  public static final LocalDate FIRST = LocalDate.parse("2019-01-01");
  public static final LocalDate LAST = LocalDate.parse("2021-06-29");

  private static final List<String> NATIONS = List.of("SYR", "TUR", "ERI");
  private static final List<String> TRACKS = List.of("TRACK_1", "TRACK_2", "TRACK_4");
  private static final List<String> UNITS = List.of("ZL", "DB", "REPEAT_DESK");

  private final List<OneCase> cases = new ArrayList<>();

  /// What was said of a case: what happened when, and when that was recorded (at noon).
  ///
  /// @param strikes the version that this one says never happened; 0 for none
  private record Said(
      int version, LocalDate recordedOn, LocalDate on, String what, String value, int strikes) {}

  private record Due(LocalDate knownOn, LocalDate startedOn, LocalDate dueOn) {}

  private record OneCase(UUID id, String nation, String kind, List<Said> said, List<Due> due) {}

  /// Makes up cases and lets the world know of them.
  public static RawCases atRandom(Random random, int count, Telling world) {
    var all = new RawCases();
    for (var i = 0; i < count; i++) {
      all.cases.add(makeUp(random, world));
    }
    return all;
  }

  public int size() {
    return cases.size();
  }

  /// Where each case stood at the end of a day, as known at the end of another; a case that did not
  /// exist is `null`. In the same order each time.
  public List<@Nullable TreeMap<String, String>> standings(LocalDate day, LocalDate knownOn) {
    var all = new ArrayList<@Nullable TreeMap<String, String>>();
    cases.forEach(one -> all.add(standing(one, day, knownOn)));
    return all;
  }

  private static OneCase makeUp(Random random, Telling world) {
    var one =
        new OneCase(
            UUID.randomUUID(),
            NATIONS.get(random.nextInt(NATIONS.size())),
            random.nextInt(5) == 0 ? "REPEAT" : "FIRST",
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

  private static void sayMore(
      OneCase one, Telling world, LocalDate recorded, LocalDate on, Random random) {
    switch (random.nextInt(9)) {
      case 0, 1 -> say(one, world, recorded, on, "track", pick(TRACKS, random), 0);
      case 2 -> say(one, world, recorded, on, "unit", pick(UNITS, random), 0);
      case 3 -> say(one, world, recorded, on, "interview", "", 0);
      case 4 -> say(one, world, recorded, on, "decided", "REFUGEE", 0);
      case 5 -> say(one, world, recorded, on, "decided", "REJECTED_UNFOUNDED", 0);
      case 6 -> say(one, world, recorded, on, "withdrawn", "", 0);
      case 7 ->
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

  private static void say(
      OneCase one,
      Telling world,
      LocalDate recorded,
      LocalDate on,
      String what,
      String value,
      int strikes) {
    // the lodging itself is never struck: a case without one is not of this kind
    var struck = what.equals("struck") && strikes > 1 ? strikes : 0;
    var said = what.equals("struck") && struck == 0 ? "interview" : what;
    one.said().add(new Said(one.said().size() + 1, recorded, on, said, value, struck));
    world.happened(one.id(), recorded.toString(), event(one, on, said, value, struck));
  }

  private static CaseEvent event(OneCase one, LocalDate on, String what, String value, int struck) {
    return switch (what) {
      case "lodged" ->
          new ApplicationLodged(
              on, Code.of(value), null, applicant(one.nation()), List.of(Code.of("IND")));
      case "track" -> new TrackAssigned(on, Code.of(value));
      case "unit" -> new HandedOver(on, Code.of("IND"), Code.of("IND"), Code.of(value), null);
      case "interview" -> new InterviewHeld(on);
      case "decided" -> new DecisionMade(on, Outcome.valueOf(value), Code.of("SENIOR"), false);
      case "withdrawn" -> new ApplicationWithdrawn(on, Withdrawal.EXPLICIT);
      case "reopened" -> new DecisionWithdrawn(on);
      default -> new FactCorrected(on, struck, null);
    };
  }

  private static void due(
      OneCase one, Telling world, LocalDate known, LocalDate started, LocalDate due) {
    one.due().add(new Due(known, started, due));
    world.determined(
        one.id(),
        known.toString(),
        new Clock("decision-term", "vw42-1", Clock.State.RUNNING, started, due));
  }

  private static @Nullable TreeMap<String, String> standing(
      OneCase one, LocalDate day, LocalDate knownOn) {
    var known = one.said().stream().filter(said -> !said.recordedOn().isAfter(knownOn)).toList();
    var struck = known.stream().map(Said::strikes).toList();
    var counting =
        known.stream()
            .filter(said -> said.strikes() == 0 && !struck.contains(said.version()))
            .filter(said -> !said.on().isAfter(day))
            .sorted(Comparator.comparing(Said::on).thenComparingInt(Said::version))
            .toList();
    if (counting.isEmpty()) {
      return null;
    }
    var stood = new TreeMap<String, String>();
    counting.forEach(said -> apply(one, said, stood));
    time(one, day, knownOn, stood);
    return stood;
  }

  private static void apply(OneCase one, Said said, TreeMap<String, String> stood) {
    switch (said.what()) {
      case "lodged" -> {
        stood.put("stage", "LODGED");
        stood.put("lodgedOn", said.on().toString());
        stood.put("nationality", one.nation());
        stood.put("applicationKind", said.value());
        stood.put("partner", "IND");
      }
      case "track" -> stood.put("track", said.value());
      case "unit" -> stood.put("unit", said.value());
      case "interview" -> {
        if (!stood.containsKey("settlement")) {
          stood.put("stage", "DECISION_PENDING");
        }
      }
      case "decided" -> {
        stood.put("stage", "DECIDED");
        stood.put("settlement", said.value());
        stood.putIfAbsent("settledOn", said.on().toString());
      }
      case "withdrawn" -> {
        stood.put("stage", "CLOSED");
        stood.putIfAbsent("settlement", "WITHDRAWN");
        stood.putIfAbsent("settledOn", said.on().toString());
      }
      case "reopened" -> {
        stood.put("stage", "DECISION_PENDING");
        stood.remove("settlement");
        stood.remove("settledOn");
      }
      default -> throw new IllegalStateException(said.what());
    }
  }

  private static void time(
      OneCase one, LocalDate day, LocalDate knownOn, TreeMap<String, String> stood) {
    var lodged = LocalDate.parse(stood.get("lodgedOn"));
    var band = "over-21";
    for (var months : List.of(21, 15, 12, 6, 3)) {
      if (day.isBefore(lodged.plusMonths(months))) {
        band =
            List.of("0-3", "3-6", "6-12", "12-15", "15-21")
                .get(List.of(3, 6, 12, 15, 21).indexOf(months));
      }
    }
    stood.put("caseAgeBand", band);
    var due =
        one.due().stream()
            .filter(some -> !some.knownOn().isAfter(knownOn))
            .reduce(
                (earlier, later) -> later.knownOn().isBefore(earlier.knownOn()) ? earlier : later)
            .orElse(null);
    if (due == null) {
      stood.put("termStatus", "NO_TERM");
    } else if (stood.containsKey("settledOn")) {
      var late = LocalDate.parse(stood.get("settledOn")).isAfter(due.dueOn());
      stood.put("termStatus", late ? "MISSED" : "MET");
    } else if (due.startedOn().isAfter(day)) {
      stood.put("termStatus", "NOT_STARTED");
    } else {
      stood.put("termStatus", due.dueOn().isBefore(day) ? "OVERDUE" : "IN_TERM");
      stood.put("daysLeft", "" + (due.dueOn().toEpochDay() - day.toEpochDay()));
      stood.put("termBand", termBand(due.dueOn().toEpochDay() - day.toEpochDay()));
    }
  }

  private static String termBand(long left) {
    var side = left < 0 ? "OVER_" : "LEFT_";
    var days = Math.abs(left);
    if (days <= 7) {
      return side + (left < 0 ? "1_7" : "0_7");
    } else if (days <= 28) {
      return side + "8_28";
    } else if (days <= 91) {
      return side + "29_91";
    }
    return side + (days <= 182 ? "92_182" : "183");
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static String pick(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
