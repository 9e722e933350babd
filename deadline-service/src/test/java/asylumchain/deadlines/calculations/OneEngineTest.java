package asylumchain.deadlines.calculations;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.Ground;
import asylumchain.events.IntakeEvent;
import asylumchain.events.Length;
import asylumchain.events.ResponsibilityEvent;
import asylumchain.events.ShiftEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// A case is asked four ways: a calculation with its facts as inputs, the clock of the case, the
/// bulk recomputation that evaluates it whole, and the what-if that looks from another day of law
/// and knowledge. All four give the same last day, for they are one function.
class OneEngineTest {

  private static final RuleBook BOOK = LawFiles.shipped();
  private static final Instant NOW = Instant.parse("2190-01-01T10:00:00Z");

  /// Of the decree on which courts disagree a calculation takes what was published; so does this.
  private static final ShiftEvent VALID =
      new ShiftEvent.ReviewDecided(
          LocalDate.of(2021, 1, 5),
          "decision-term",
          Code.of("WBV_2020_12"),
          Code.of("VALID"),
          null);

  /// A case, as whoever generates it thinks of it.
  record Story(
      LocalDate lodgedOn,
      @Nullable LocalDate nlResponsibleOn,
      List<Extension> extensions,
      List<Standstill> standstills) {}

  record Extension(LocalDate decidedOn, String ground, int months) {}

  record Standstill(LocalDate invitedOn, LocalDate completedOn) {}

  @Property(tries = 300)
  void under_the_old_law_all_ways_of_asking_agree(@ForAll("oldCases") Story story) {
    var inputs = inputs("received", story);
    inputs.put("suspensions", suspensions(story));
    inputs.put("knownOn", LocalDate.ofInstant(NOW, java.time.ZoneOffset.UTC).toString());
    if (story.nlResponsibleOn() != null) {
      inputs.put("nlResponsibleOn", story.nlResponsibleOn().toString());
    }
    allAgree("vw42-decision-term", inputs, story);
  }

  @Property(tries = 300)
  void under_the_new_law_too(@ForAll("newCases") Story story) {
    allAgree("apr35-regular", inputs("lodged", story), story);
  }

  private static void allAgree(String rule, Map<String, Object> inputs, Story story) {
    var ways = new Ways(BOOK, NOW);
    ways.agree(record(story), "decision-term", ways.calculated(rule, inputs, "due"));
  }

  private static Map<String, Object> inputs(String start, Story story) {
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put(start, story.lodgedOn().toString());
    inputs.put(
        "extensions",
        story.extensions().stream()
            .map(
                it ->
                    Map.of(
                        "ground", it.ground(),
                        "months", it.months(),
                        "decidedOn", it.decidedOn().toString()))
            .toList());
    return inputs;
  }

  private static List<Map<String, String>> suspensions(Story story) {
    return story.standstills().stream()
        .map(
            it ->
                Map.of(
                    "type", "4:15(1)(a)",
                    "invitedOn", it.invitedOn().toString(),
                    "supplementedOn", it.completedOn().toString()))
        .toList();
  }

  private static CaseRecord record(Story story) {
    var events = new ArrayList<CaseEvent>();
    events.add(
        new IntakeEvent.ApplicationLodged(story.lodgedOn(), Code.of("FIRST"), null, null, null));
    if (story.nlResponsibleOn() != null) {
      events.add(new ResponsibilityEvent.NetherlandsResponsible(story.nlResponsibleOn()));
    }
    for (var it : story.standstills()) {
      events.add(new ExaminationEvent.SupplementRequested(it.invitedOn(), it.completedOn()));
      events.add(new ExaminationEvent.SupplementReceived(it.completedOn()));
    }
    var known = new ArrayList<KnownEvent>();
    events.forEach(event -> known.add(new KnownEvent(known.size() + 1, NOW, event)));
    var shifts = new ArrayList<KnownShift>();
    for (var it : story.extensions()) {
      shifts.add(new KnownShift(shifts.size() + 1, NOW, claimed(it)));
    }
    shifts.add(new KnownShift(shifts.size() + 1, NOW, VALID));
    return new CaseRecord(known, shifts);
  }

  private static ShiftEvent claimed(Extension extension) {
    return new ShiftEvent.ExtensionClaimed(
        extension.decidedOn(),
        UUID.randomUUID(),
        "decision-term",
        new Ground(extension.ground()),
        new Length(extension.months(), Length.Unit.MONTHS),
        null);
  }

  @Provide
  Arbitrary<Story> oldCases() {
    return lodged(LocalDate.of(2015, 7, 20), LocalDate.of(2026, 6, 11))
        .flatMap(
            lodged ->
                Combinators.combine(
                        after(lodged, 1, 300).injectNull(0.7),
                        extensions(lodged, "42(4)(a)", "42(4)(b)", "42(5)"),
                        standstills(lodged))
                    .as((nl, extensions, still) -> new Story(lodged, nl, extensions, still)));
  }

  @Provide
  Arbitrary<Story> newCases() {
    return lodged(LocalDate.of(2026, 6, 12), LocalDate.of(2060, 12, 31))
        .flatMap(
            lodged ->
                extensions(lodged, "35(5)(a)", "35(5)(b)")
                    .map(extensions -> new Story(lodged, null, extensions, List.of())));
  }

  private static Arbitrary<LocalDate> lodged(LocalDate from, LocalDate until) {
    return Arbitraries.longs()
        .between(from.toEpochDay(), until.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<LocalDate> after(LocalDate day, int least, int most) {
    return Arbitraries.integers().between(least, most).map(day::plusDays);
  }

  private static Arbitrary<List<Extension>> extensions(LocalDate lodged, String... grounds) {
    return Combinators.combine(
            after(lodged, 1, 500), Arbitraries.of(grounds), Arbitraries.integers().between(1, 10))
        .as(Extension::new)
        .list()
        .ofMaxSize(3)
        .map(
            it ->
                it.stream().sorted(java.util.Comparator.comparing(Extension::decidedOn)).toList());
  }

  /// One after the other: an invitation that overlaps another is the same standstill.
  private static Arbitrary<List<Standstill>> standstills(LocalDate lodged) {
    return Combinators.combine(
            Arbitraries.integers().between(1, 120), Arbitraries.integers().between(1, 40))
        .as((gap, days) -> new int[] {gap, days})
        .list()
        .ofMaxSize(3)
        .map(
            gaps -> {
              var standstills = new ArrayList<Standstill>();
              var day = lodged;
              for (var it : gaps) {
                var invited = day.plusDays(it[0]);
                day = invited.plusDays(it[1]);
                standstills.add(new Standstill(invited, day));
              }
              return standstills;
            });
  }
}
