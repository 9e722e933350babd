package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.law.Rule;
import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.ResponsibilityEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// What holds of every term and every case, on any day from 2000 to 2060.
class EnginePropertiesTest {

  private static final Rule.Version VW42 = CaseTale.BOOK.known("vw42-decision-term").latest();
  private static final Rule.Version APR = CaseTale.BOOK.known("apr35-regular").latest();
  private static final Rule.Version ATW = CaseTale.BOOK.known("awb413-default").latest();

  @Property(tries = 300)
  void a_term_never_ends_earlier_when_a_suspension_grows(
      @ForAll("days") LocalDate start,
      @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 250) Integer> gaps,
      @ForAll @IntRange(max = 60) int days,
      @ForAll @IntRange(max = 60) int more) {
    var shorter = periods(start, gaps, days);
    var longer = periods(start, gaps, days + more);
    assertThat(standingStill(start, longer)).isAfterOrEqualTo(standingStill(start, shorter));
  }

  @Property(tries = 300)
  void what_overlaps_counts_once(
      @ForAll("days") LocalDate start,
      @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 150) Integer> gaps,
      @ForAll @IntRange(max = 40) int days) {
    var periods = periods(start, gaps, days);
    var eachDay = new HashSet<LocalDate>();
    periods.forEach(it -> it.from().datesUntil(it.until()).forEach(eachDay::add));
    assertThat(Suspension.days(List.copyOf(periods))).isEqualTo(eachDay.size());
    var twice = new ArrayList<>(periods);
    twice.addAll(periods);
    assertThat(standingStill(start, twice)).isEqualTo(standingStill(start, periods));
  }

  @Property(tries = 300)
  void an_extension_counts_from_the_original_start(
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 1, max = 9) int first,
      @ForAll @IntRange(min = 1, max = 3) int then) {
    var moves = new Moves().extendedBy(extension("42(4)(a)", first));
    moves.extendedBy(extension("42(5)", then));
    assertThat(moves.applyTo(reckoning(VW42, start)).due())
        .isEqualTo(start.plusMonths(6L + first + then));
  }

  @Property(tries = 300)
  void an_end_that_moved_is_a_working_day_and_never_earlier_than_the_raw_one(
      @ForAll("days") LocalDate start, @ForAll @IntRange(max = 6) int months) {
    var calendar = CaseTale.BOOK.calendar();
    var raw = start.plusMonths(6L + months);
    var moves = months == 0 ? new Moves() : new Moves().extendedBy(extension("35(5)(b)", months));
    var regulation = moves.applyTo(reckoning(APR, start)).due();
    assertThat(regulation).isAfterOrEqualTo(raw);
    assertThat(calendar.isWorkingDay(regulation)).isTrue();
    assertThat(calendar.daysOff(raw, regulation)).hasSize(raw.until(regulation).getDays());
    var weeks = new Moves().applyTo(reckoning(ATW, start)).due();
    assertThat(calendar.isWorkingDay(weeks)).isTrue();
    assertThat(weeks).isAfterOrEqualTo(start.plusWeeks(8)).isBefore(start.plusWeeks(9));
    assertThat(reckoning(VW42, start).reckoned().due()).isEqualTo(start.plusMonths(6));
  }

  @Property(tries = 200)
  void an_evaluation_says_the_same_twice_and_in_whatever_order_the_facts_arrived(
      @ForAll("cases") List<CaseEvent> facts, @ForAll Random random) {
    var shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, random);
    var clocks = evaluated(arriving(facts));
    assertThat(evaluated(arriving(facts))).isEqualTo(clocks);
    assertThat(evaluated(arriving(shuffled))).isEqualTo(clocks);
  }

  @Property(tries = 200)
  void knowledge_of_the_past_never_sees_what_became_known_later(
      @ForAll("cases") List<CaseEvent> facts, @ForAll @IntRange(max = 8) int known) {
    var record = dayByDay(facts);
    int count = Math.min(known, facts.size());
    var then = new CaseRecord(record.events().subList(0, count), List.of());
    var moment = count == 0 ? MOMENT.minusSeconds(1) : MOMENT.plusSeconds(count - 1L);
    assertThat(at(record, moment)).isEqualTo(at(then, moment));
    assertThat(at(record, moment)).isEqualTo(at(then, MOMENT.plusSeconds(1000)));
  }

  private static final Instant MOMENT = Instant.parse("2100-01-01T10:00:00Z");

  private static List<Clock> at(CaseRecord record, Instant knownAt) {
    return Terms.evaluate(
            record, CaseTale.BOOK, CaseTale.BOOK.calendar(), LocalDate.of(2099, 1, 1), knownAt)
        .bare();
  }

  private static List<Clock> evaluated(CaseRecord record) {
    return at(record, MOMENT.plusSeconds(1000));
  }

  private static CaseRecord arriving(List<CaseEvent> facts) {
    return record(facts, 0);
  }

  private static CaseRecord dayByDay(List<CaseEvent> facts) {
    return record(facts, 1);
  }

  private static CaseRecord record(List<CaseEvent> facts, int secondsApart) {
    var known = new ArrayList<KnownEvent>();
    for (var fact : facts) {
      var at = MOMENT.plusSeconds((long) known.size() * secondsApart);
      known.add(new KnownEvent(known.size() + 1, at, fact));
    }
    return new CaseRecord(known, List.of());
  }

  private static Reckoning reckoning(Rule.Version version, LocalDate start) {
    return Reckoning.of(
        CaseTale.BOOK, CaseTale.BOOK.calendar(), version, version.mainEnd(), start, Word.EVENT);
  }

  private static LocalDate standingStill(LocalDate start, List<Suspension.Period> periods) {
    var moves = new Moves();
    periods.forEach(moves::standingStill);
    return moves.applyTo(reckoning(VW42, start)).due();
  }

  private static List<Suspension.Period> periods(LocalDate start, List<Integer> gaps, int days) {
    return gaps.stream()
        .map(gap -> new Suspension.Period(start.plusDays(gap), start.plusDays(gap + (long) days)))
        .toList();
  }

  private static Extension extension(String ground, int months) {
    return new Extension(ground, TermLength.months(months), null, null, null);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return between(LocalDate.of(2000, 1, 1), LocalDate.of(2060, 12, 31));
  }

  /// What happened in a case, each on a day of its own.
  @Provide
  Arbitrary<List<CaseEvent>> cases() {
    var gaps = Arbitraries.integers().between(1, 90).list().ofSize(8);
    return Combinators.combine(
            between(LocalDate.of(2015, 7, 20), LocalDate.of(2059, 12, 31)),
            gaps,
            Arbitraries.of("TRACK_4", "TRACK_1", "REGULAR"),
            Arbitraries.integers().between(1, 8))
        .as((made, days, track, count) -> happenings(made, days, Code.of(track)).subList(0, count));
  }

  private static List<CaseEvent> happenings(LocalDate made, List<Integer> gaps, Code track) {
    var first = Code.of("FIRST");
    var days = new ArrayList<LocalDate>();
    var day = made;
    for (int gap : gaps) {
      day = day.plusDays(gap);
      days.add(day);
    }
    return List.of(
        new IntakeEvent.AsylumWishMade(made, first, null, null, null),
        new IntakeEvent.ApplicationRegistered(days.get(0), first, null, null, null),
        new IntakeEvent.ApplicationLodged(days.get(1), first, null, null, null),
        new IntakeEvent.TrackAssigned(days.get(2), track),
        new ExaminationEvent.SupplementRequested(days.get(3), days.get(3).plusDays(28)),
        new ExaminationEvent.SupplementReceived(days.get(4)),
        new ResponsibilityEvent.NetherlandsResponsible(days.get(5)),
        new DecisionEvent.DecisionMade(
            days.get(6), DecisionEvent.Outcome.REFUGEE, Code.of("SENIOR"), true));
  }

  private static Arbitrary<LocalDate> between(LocalDate from, LocalDate until) {
    return Arbitraries.longs()
        .between(from.toEpochDay(), until.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
