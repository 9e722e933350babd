package asylumchain.reporting.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.WaitingFor;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.Determination;
import asylumchain.reporting.facts.Fact;
import asylumchain.reporting.facts.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class IntervalsPropertiesTest {

  private static final LocalDate DAY_0 = LocalDate.parse("2020-01-01");
  private static final Instant MOMENT_0 = Instant.parse("2020-01-01T09:00:00Z");

  @Property(tries = 600)
  void any_day_as_known_at_any_moment_reads_as_a_direct_fold_says(
      @ForAll("histories") CaseFacts facts) {
    var rows = Intervals.of(facts);

    for (var day = -1; day <= 14; day++) {
      for (var moment = -1; moment <= 22; moment++) {
        var asOf = DAY_0.plusDays(day);
        var knownAt = MOMENT_0.plus(moment, ChronoUnit.HOURS);
        var read = rows.stream().filter(row -> Read.holds(row, asOf, knownAt)).toList();
        var expected = directly(facts, asOf, knownAt);
        assertThat(read.stream().map(Interval::standing).toList())
            .isEqualTo(expected == null ? List.of() : List.of(expected));
        if (expected != null) {
          assertThat(read.getFirst().term()).isEqualTo(term(facts, knownAt));
        }
      }
    }
  }

  @Property(tries = 300)
  void no_two_rows_could_be_one(@ForAll("histories") CaseFacts facts) {
    var rows = Intervals.of(facts);

    for (var one : rows) {
      assertThat(rows)
          .noneMatch(
              other ->
                  one.validTo() != null
                      && one.validTo().equals(other.validFrom())
                      && one.knownFrom().equals(other.knownFrom())
                      && java.util.Objects.equals(one.knownTo(), other.knownTo())
                      && one.standing().equals(other.standing()))
          .noneMatch(
              other ->
                  one.knownTo() != null
                      && one.knownTo().equals(other.knownFrom())
                      && one.validFrom().equals(other.validFrom())
                      && java.util.Objects.equals(one.validTo(), other.validTo())
                      && java.util.Objects.equals(one.term(), other.term())
                      && one.standing().equals(other.standing()));
    }
  }

  private static @Nullable Standing directly(CaseFacts facts, LocalDate asOf, Instant knownAt) {
    var known =
        facts.facts().stream()
            .filter(fact -> !fact.recordedAt().isAfter(knownAt))
            .map(fact -> new CaseHistory.Fact(fact.version(), fact.event()))
            .toList();
    Standing standing = null;
    for (var fact : CaseHistory.effective(known)) {
      if (!fact.event().occurredOn().isAfter(asOf)) {
        standing =
            (standing == null ? Standing.on(fact.event().occurredOn()) : standing)
                .after(fact.event());
      }
    }
    return standing;
  }

  private static @Nullable Clock term(CaseFacts facts, Instant knownAt) {
    return facts.determinations().stream()
        .filter(determination -> !determination.knownFrom().isAfter(knownAt))
        .sorted(
            Comparator.comparing(Determination::knownFrom).thenComparingLong(Determination::seq))
        .reduce((_, later) -> later)
        .map(Determination::decisionTerm)
        .orElse(null);
  }

  @Provide
  Arbitrary<CaseFacts> histories() {
    return Combinators.combine(events().list().ofMaxSize(12), determinations())
        .as((events, determinations) -> new CaseFacts(inOrder(events), determinations));
  }

  private record Recorded(CaseEvent event, int hour) {}

  private static List<Fact> inOrder(List<Recorded> events) {
    var hours = events.stream().map(Recorded::hour).sorted().toList();
    var facts = new ArrayList<Fact>();
    IntStream.range(0, events.size())
        .forEach(
            n ->
                facts.add(
                    new Fact(
                        n + 1,
                        MOMENT_0.plus(hours.get(n), ChronoUnit.HOURS),
                        withinTheCase(events.get(n).event(), n))));
    return facts;
  }

  /// A correction is of an event before it; of the first there can be none.
  private static CaseEvent withinTheCase(CaseEvent event, int before) {
    return event instanceof IntakeEvent.FactCorrected(var on, var version, var replacement, _)
        ? before == 0
            ? new IntakeEvent.PersonIdentified(on)
            : new IntakeEvent.FactCorrected(on, 1 + version % before, replacement)
        : event;
  }

  private static Arbitrary<Recorded> events() {
    return Combinators.combine(event(), Arbitraries.integers().between(0, 20)).as(Recorded::new);
  }

  private static Arbitrary<CaseEvent> event() {
    var plain =
        Combinators.combine(
                Arbitraries.integers().between(0, 12), Arbitraries.integers().between(0, 13))
            .as(IntervalsPropertiesTest::plain);
    var correction =
        Combinators.combine(
                Arbitraries.integers().between(0, 12),
                Arbitraries.integers().between(0, 11),
                plain.injectNull(0.4))
            .as(IntervalsPropertiesTest::correction);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(5, plain), net.jqwik.api.Tuple.of(1, correction));
  }

  private static CaseEvent correction(int day, int version, @Nullable CaseEvent replacement) {
    return new IntakeEvent.FactCorrected(DAY_0.plusDays(day), version, replacement);
  }

  private static CaseEvent plain(int day, int which) {
    var on = DAY_0.plusDays(day);
    return switch (which) {
      case 0 ->
          new IntakeEvent.AsylumWishMade(
              on, Code.of("FIRST"), null, syrian(), List.of(Code.of("COA")));
      case 1 ->
          new IntakeEvent.ApplicationRegistered(on, Code.of("FIRST"), Code.of("DESK"), null, null);
      case 2 -> new IntakeEvent.ApplicationLodged(on, Code.of("REPEAT"), null, syrian(), null);
      case 3 -> new IntakeEvent.TrackAssigned(on, Code.of("TRACK_4"));
      case 4 -> new IntakeEvent.TrackAssigned(on, Code.of("TRACK_1"));
      case 5 -> new IntakeEvent.HandedOver(on, Code.of("COA"), Code.of("IND"), Code.of("ZL"), null);
      case 6 -> new IntakeEvent.WaitingForChanged(on, WaitingFor.ADVICE);
      case 7 -> new IntakeEvent.WaitingForChanged(on, null);
      case 8 -> new ExaminationEvent.InterviewPlanned(on, on);
      case 9 ->
          new DecisionEvent.DecisionMade(
              on, DecisionEvent.Outcome.REFUGEE, Code.of("SENIOR"), false);
      case 10 -> new DecisionEvent.DecisionWithdrawn(on);
      case 11 -> new EndEvent.CaseClosed(on, Code.of("DONE"));
      case 12 -> new EndEvent.CaseReopened(on);
      default -> new IntakeEvent.ReceptionAssigned(on, Code.of("TER_APEL"), null);
    };
  }

  private static Applicant syrian() {
    return new Applicant(
        new UUID(0, 1),
        null,
        Code.of("SYR"),
        Applicant.Sex.F,
        Applicant.AgeBand.AGE_18_34,
        false,
        Applicant.FamilySizeBand.ONE);
  }

  private static Arbitrary<List<Determination>> determinations() {
    var clock =
        Combinators.combine(
                Arbitraries.of(Clock.State.values()), Arbitraries.integers().between(0, 3))
            .as(
                (state, day) ->
                    new Clock("decision-term", "vw42-1", state, DAY_0, DAY_0.plusDays(day)));
    var clocks = clock.list().ofMaxSize(1);
    return Combinators.combine(Arbitraries.integers().between(0, 20), clocks)
        .as((hour, set) -> new Determination(0, MOMENT_0.plus(hour, ChronoUnit.HOURS), set))
        .list()
        .ofMaxSize(4)
        .map(
            list ->
                IntStream.range(0, list.size())
                    .mapToObj(
                        n ->
                            new Determination(n + 1, list.get(n).knownFrom(), list.get(n).clocks()))
                    .toList());
  }
}
