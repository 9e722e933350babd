package asylumchain.reporting.opendata;

import asylumchain.events.Applicant;
import asylumchain.events.Applicant.AgeBand;
import asylumchain.events.Applicant.Sex;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.reporting.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One of the people whom a layout counts.
///
/// @param citizen as Eurostat names the nationality
record Person(
    String nationality,
    String citizen,
    Sex sex,
    AgeBand age,
    String kind,
    @Nullable String track,
    LocalDate lodgedOn,
    @Nullable LocalDate decidedOn,
    @Nullable Outcome outcome) {

  /// What Eurostat counts as which decision.
  static final Map<String, Set<Outcome>> DECISIONS =
      Map.of(
          "GENCONV", Set.of(Outcome.REFUGEE),
          "SUB_PROT", Set.of(Outcome.SUBSIDIARY),
          "HUMSTAT", Set.of(Outcome.HUMANITARIAN),
          "TOTAL_POS", Set.of(Outcome.REFUGEE, Outcome.SUBSIDIARY, Outcome.HUMANITARIAN),
          "REJECTED", Set.of(Outcome.REJECTED_UNFOUNDED, Outcome.INADMISSIBLE),
          "TOTAL",
              Set.of(
                  Outcome.REFUGEE,
                  Outcome.SUBSIDIARY,
                  Outcome.HUMANITARIAN,
                  Outcome.REJECTED_UNFOUNDED,
                  Outcome.INADMISSIBLE));

  private static final Map<String, Set<AgeBand>> AGES =
      Map.of(
          "Y_LT18", Set.of(AgeBand.AGE_0_3, AgeBand.AGE_4_11, AgeBand.AGE_12_17),
          "Y18-34", Set.of(AgeBand.AGE_18_34),
          "Y35-64", Set.of(AgeBand.AGE_35_64),
          "Y_GE65", Set.of(AgeBand.AGE_65_UP),
          "UNK", Set.of(AgeBand.UNKNOWN));

  /// Somebody who applied in the first three months of 2021.
  static Person anybody(Random random) {
    var nationality = one(random, "SYR SY", "SYR SY", "TUR TR", "ERI ER");
    var kind = one(random, "FIRST", "FIRST", "FIRST", "REPEAT", "FAMILY_REUNIFICATION");
    var lodged = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(90));
    var decided = lodged.plusDays(random.nextInt(60));
    var outcome = one(random, "REFUGEE", "SUBSIDIARY", "REJECTED_UNFOUNDED");
    var line =
        String.join(
            " ",
            nationality,
            one(random, "M", "M", "F"),
            one(random, "AGE_4_11", "AGE_18_34", "AGE_18_34", "AGE_35_64"),
            kind,
            kind.equals("FAMILY_REUNIFICATION")
                ? "-"
                : one(random, "TRACK_4", "TRACK_4", "TRACK_1"),
            lodged.toString(),
            random.nextBoolean() ? decided + " " + outcome : "");
    return of(line);
  }

  private static String one(Random random, String... some) {
    return some[random.nextInt(some.length)];
  }

  /// As a line says: nationality, citizen, sex, age, kind, track or `-`, day of lodging, and, when
  /// there is a decision, its day and its outcome.
  static Person of(String line) {
    var words = line.strip().split(" +");
    var isDecided = words.length > 7;
    return new Person(
        words[0],
        words[1],
        Sex.valueOf(words[2]),
        AgeBand.valueOf(words[3]),
        words[4],
        words[5].equals("-") ? null : words[5],
        LocalDate.parse(words[6]),
        isDecided ? LocalDate.parse(words[7]) : null,
        isDecided ? Outcome.valueOf(words[8]) : null);
  }

  /// Whether a line with these codes of Eurostat counts this one.
  boolean isOf(String citizens, String sexes, String ages) {
    return (citizens.equals("TOTAL") || citizens.equals(citizen))
        && (sexes.equals("T") || sexes.equals(sex == Sex.X ? "UNK" : sex.name()))
        && (ages.equals("TOTAL") || Objects.requireNonNull(AGES.get(ages)).contains(age));
  }

  /// A case that only makes published numbers add up is none.
  boolean isApplication() {
    return !kind.equals("UNEXPLAINED");
  }

  /// Whoever is refused goes to court.
  boolean appeals() {
    return outcome == Outcome.REJECTED_UNFOUNDED;
  }

  boolean isDecidedBy(LocalDate day) {
    return decidedOn != null && !decidedOn.isAfter(day);
  }

  /// Under which the monthly table counts a case.
  String product() {
    if (kind.equals("FAMILY_REUNIFICATION")) {
      return kind;
    }
    return track == null ? "OTHER" : track;
  }

  void happensIn(World world) {
    happens(world, LocalDate::toString);
  }

  /// The same, all of which becomes known on a later day.
  void isHeardOfIn(World world, String recordedOn) {
    happens(world, _ -> recordedOn);
  }

  private void happens(World world, Function<LocalDate, String> recordedOn) {
    var id = UUID.randomUUID();
    world.happened(id, recordedOn.apply(lodgedOn), lodged());
    if (track != null) {
      var assigned = new TrackAssigned(lodgedOn, Code.of(track));
      world.happened(id, recordedOn.apply(lodgedOn), assigned);
    }
    if (decidedOn != null && outcome != null) {
      var decision = new DecisionMade(decidedOn, outcome, Code.of("SENIOR"), true);
      world.happened(id, recordedOn.apply(decidedOn), decision);
      if (appeals()) {
        var appeal = new AppealLodged(decidedOn, Instance.DISTRICT_COURT, false);
        world.happened(id, recordedOn.apply(decidedOn), appeal);
      }
    }
  }

  private ApplicationLodged lodged() {
    return new ApplicationLodged(
        lodgedOn,
        Code.of(kind),
        null,
        new Applicant(
            UUID.randomUUID(),
            null,
            Code.of(nationality),
            sex,
            age,
            false,
            Applicant.FamilySizeBand.ONE),
        List.of(Code.of("IND")));
  }

  boolean lodgedIn(String month) {
    return YearMonth.from(lodgedOn()).toString().equals(month);
  }

  boolean decidedIn(String month) {
    return decidedOn() != null && YearMonth.from(decidedOn()).toString().equals(month);
  }

  boolean decidedBy(String month) {
    return isDecidedBy(YearMonth.parse(month).atEndOfMonth());
  }

  boolean isPending(String month) {
    return !lodgedOn().isAfter(YearMonth.parse(month).atEndOfMonth()) && !decidedBy(month);
  }

  boolean isInAppeal(String month) {
    return decidedBy(month) && appeals();
  }

  boolean isOf(String kind) {
    return kind.equals("SSEQ") == kind().equals("REPEAT");
  }
}
