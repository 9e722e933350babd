package asylumchain.deadlines.rounds.days;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.deadlines.terms.Evaluation;
import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.Ground;
import asylumchain.events.IntakeEvent;
import asylumchain.events.Length;
import asylumchain.events.PassingEvent;
import asylumchain.events.ResponsibilityEvent;
import asylumchain.events.ShiftEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What passing days bring to one case, day by day, late, or at once.
class CourseTest {

  private static final RuleBook BOOK = LawFiles.shipped();

  @Test
  void a_last_day_comes_near_at_fourteen_and_seven_days_and_passes_on_the_day_after() {
    var world = new World("2021-03-16").lodged("2021-03-15");
    world.lives("2021-10-01");
    assertThat(world.heard)
        .containsExactly(
            "2021-09-01 decision-term 2021-09-15 14 left",
            "2021-09-08 decision-term 2021-09-15 7 left",
            "2021-09-16 decision-term 2021-09-15 passed");
  }

  @Test
  void after_a_week_of_downtime_each_day_is_made_up_for_as_it_would_have_been() {
    var daily = new World("2021-03-16").lodged("2021-03-15");
    daily.lives("2021-10-01");
    var late = new World("2021-03-16").lodged("2021-03-15");
    late.lives("2021-09-07");
    late.wakes("2021-09-17");
    assertThat(late.heard).isEqualTo(daily.heard);
  }

  @Test
  void what_lay_behind_when_the_case_became_known_is_not_said() {
    var world = new World("2021-12-31").lodged("2020-01-10");
    world.lives("2022-03-01");
    assertThat(world.heard).isEmpty();
  }

  @Test
  void of_a_case_that_became_known_halfway_the_rest_is_said() {
    var world = new World("2021-12-31").lodged("2021-07-03");
    world.lives("2022-02-01");
    assertThat(world.heard).containsExactly("2022-01-04 decision-term 2022-01-03 passed");
  }

  @Test
  void a_last_day_that_moves_away_comes_near_again_and_passes_only_then() {
    var world = new World("2021-03-16").lodged("2021-03-15");
    world.lives("2021-09-10");
    world.extended("2021-09-10", 3).lives("2022-01-01");
    assertThat(world.heard)
        .containsExactly(
            "2021-09-01 decision-term 2021-09-15 14 left",
            "2021-09-08 decision-term 2021-09-15 7 left",
            "2021-12-01 decision-term 2021-12-15 14 left",
            "2021-12-08 decision-term 2021-12-15 7 left",
            "2021-12-16 decision-term 2021-12-15 passed");
  }

  @Test
  void a_last_day_that_comes_back_is_not_told_again() {
    var world = new World("2021-03-16").lodged("2021-03-15");
    world.lives("2021-09-10");
    world.extended("2021-09-10", 3).lives("2021-09-14");
    world.annulled("2021-09-14").lives("2021-10-01");
    assertThat(world.heard)
        .containsExactly(
            "2021-09-01 decision-term 2021-09-15 14 left",
            "2021-09-08 decision-term 2021-09-15 7 left",
            "2021-09-16 decision-term 2021-09-15 passed");
  }

  @Test
  void a_last_day_that_moves_nearer_tells_at_once_how_many_days_are_left() {
    var world = new World("2021-03-16").lodged("2021-03-15").extended("2021-03-16", 9);
    world.lives("2021-09-10");
    world.annulled("2021-09-10").lives("2021-09-20");
    assertThat(world.heard)
        .containsExactly(
            "2021-09-10 decision-term 2021-09-15 5 left",
            "2021-09-16 decision-term 2021-09-15 passed");
  }

  @Test
  void a_last_day_that_moves_into_the_past_has_passed_at_once() {
    var world = new World("2021-03-16").lodged("2021-03-15").extended("2021-03-16", 9);
    world.lives("2021-11-01");
    world.annulled("2021-11-01").lives("2021-11-02");
    assertThat(world.heard).containsExactly("2021-09-16 decision-term 2021-09-15 passed");
  }

  @Test
  void of_a_case_brought_in_it_passed_at_once_what_moves_behind_the_day_it_became_known() {
    var world = new World("2025-06-01").lodged("2024-06-10").extended("2024-06-11", 9);
    world.lives("2025-06-09");
    assertThat(world.heard).as("its last day is 2025-09-10").isEmpty();
    world.annulled("2025-06-10").lives("2025-06-10").lives("2025-12-31");
    assertThat(world.heard).containsExactly("2024-12-11 decision-term 2024-12-10 passed");
  }

  @Test
  void what_moves_behind_in_the_days_of_a_downtime_is_said_once_when_they_are_made_up_for() {
    var world = new World("2025-06-01").lodged("2024-06-10").extended("2024-06-11", 9);
    world.lives("2025-06-01");
    world.annulled("2025-06-10").wakes("2025-06-20").lives("2025-12-31");
    assertThat(world.heard).containsExactly("2024-12-11 decision-term 2024-12-10 passed");
  }

  @Test
  void what_had_passed_when_the_case_was_brought_in_and_moves_further_back_is_not_said() {
    var world = new World("2025-06-01").lodged("2023-06-10").extended("2023-06-11", 9);
    world.lives("2025-06-09");
    world.annulled("2025-06-10").lives("2025-12-31");
    assertThat(world.heard).isEmpty();
  }

  @Test
  void older_knowledge_that_is_brought_in_afterwards_brings_history_too() {
    var world = new World("2025-06-01").lodged("2024-01-10");
    world.lives("2025-06-02");
    world.extended("2024-01-11", 3).lives("2025-12-31");
    assertThat(world.heard).as("its last day was 2024-10-10").isEmpty();
  }

  @Test
  void a_decision_in_time_leaves_nothing_to_say_and_a_late_one_changes_nothing_that_was_said() {
    var timely = new World("2021-03-16").lodged("2021-03-15").decided("2021-09-05");
    timely.lives("2021-12-01");
    assertThat(timely.heard).containsExactly("2021-09-01 decision-term 2021-09-15 14 left");
    var late = new World("2021-03-16").lodged("2021-03-15").decided("2021-09-20");
    late.lives("2021-12-01");
    assertThat(late.heard).last().isEqualTo("2021-09-16 decision-term 2021-09-15 passed");
  }

  @Test
  void silence_passes_one_last_day_and_starts_another_clock_without_any_message() {
    var world = new World("2021-03-16").lodged("2021-03-15").track("2021-03-16", "TRACK_1");
    world.askedToTakeCharge("2021-04-01").lives("2021-06-05");
    assertThat(world.heard)
        .contains(
            "2021-05-18 responsibility-reply 2021-06-01 14 left",
            "2021-05-25 responsibility-reply 2021-06-01 7 left",
            "2021-06-02 responsibility-reply 2021-06-01 passed");
    world.lives("2021-12-10");
    assertThat(world.heard).contains("2021-12-03 transfer 2021-12-02 passed");
    assertThat(world.clocks()).contains("decision-term 2022-06-03");
  }

  @Test
  void the_same_silence_is_told_alike_after_a_long_downtime() {
    var daily = new World("2021-03-16").lodged("2021-03-15").track("2021-03-16", "TRACK_1");
    daily.askedToTakeCharge("2021-04-01").lives("2021-12-10");
    var late = new World("2021-03-16").lodged("2021-03-15").track("2021-03-16", "TRACK_1");
    late.askedToTakeCharge("2021-04-01").lives("2021-04-02").wakes("2021-12-10");
    assertThat(late.heard).isEqualTo(daily.heard);
  }

  @Test
  void a_term_shorter_than_a_week_is_not_said_to_come_near() {
    var world = new World("2026-12-21").made("2026-12-21");
    world.lives("2027-01-05");
    assertThat(world.heard).containsExactly("2026-12-29 registration 2026-12-28 passed");
  }

  @Test
  void a_corrected_business_date_repeats_nothing() {
    var world = new World("2021-03-16").lodged("2021-03-15");
    world.lives("2021-09-20");
    var heard = List.copyOf(world.heard);
    world.today = LocalDate.parse("2021-09-02");
    world.goneThrough = world.today;
    world.wakes("2021-09-02").lives("2021-12-01");
    assertThat(world.heard).isEqualTo(heard);
  }

  @Property(tries = 200)
  void however_the_days_are_gone_through_each_thing_is_said_once_and_alike(
      @ForAll @IntRange(max = 400) int lodgedAfter,
      @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 60) Integer> pauses) {
    var lodged = LocalDate.of(2020, 6, 1).plusDays(lodgedAfter).toString();
    var daily = new World("2021-06-01").lodged(lodged);
    var fitful = new World("2021-06-01").lodged(lodged);
    fitful.wakes("2021-06-01");
    pauses.forEach(days -> fitful.wakes(fitful.today.plusDays(days).toString()));
    daily.lives(fitful.today.toString());
    assertThat(fitful.heard).isEqualTo(daily.heard);
    assertThat(new HashSet<>(fitful.heard)).hasSameSizeAs(fitful.heard);
  }

  /// One case in a partition in which days pass.
  private static final class World {
    private final List<KnownEvent> events = new ArrayList<>();
    private final List<KnownShift> shifts = new ArrayList<>();
    private final UUID extension = UUID.randomUUID();
    private final List<String> heard = new ArrayList<>();
    private LocalDate today;
    private LocalDate goneThrough;
    private @Nullable Memory memory;

    World(String today) {
      this.today = LocalDate.parse(today);
      this.goneThrough = this.today;
    }

    /// Every day is gone through in turn.
    World lives(String until) {
      for (var day = today; !day.isAfter(LocalDate.parse(until)); day = day.plusDays(1)) {
        wakes(day.toString());
      }
      return this;
    }

    /// The days since the last one that was gone through are gone through at once.
    World wakes(String day) {
      today = LocalDate.parse(day);
      var course = new Course(List.of(14, 7), goneThrough, today);
      var passage = course.of(memory, moment(day), on(today), this::on);
      memory = passage.memory();
      passage.events().forEach(event -> heard.add(words(event)));
      assertThat(passage.wakesOn())
          .satisfiesAnyOf(
              next -> assertThat(next).isNull(), next -> assertThat(next).isAfter(today));
      goneThrough = today;
      return this;
    }

    List<String> clocks() {
      return on(today).awaited().stream().map(it -> it.clock() + " " + it.dueOn()).toList();
    }

    private Evaluation on(LocalDate day) {
      return Evaluation.of(new CaseRecord(events, shifts), BOOK, BOOK.calendar(), day);
    }

    private static String words(PassingEvent event) {
      return switch (event) {
        case PassingEvent.DeadlineApproaching it ->
            "%s %s %s %d left".formatted(it.occurredOn(), it.clock(), it.dueOn(), it.daysLeft());
        case PassingEvent.DeadlinePassed it ->
            "%s %s %s passed".formatted(it.occurredOn(), it.clock(), it.dueOn());
      };
    }

    World made(String on) {
      return happens(
          on, new IntakeEvent.AsylumWishMade(day(on), Code.of("FIRST"), null, null, null));
    }

    World lodged(String on) {
      return happens(
          on, new IntakeEvent.ApplicationLodged(day(on), Code.of("FIRST"), null, null, null));
    }

    World track(String on, String track) {
      return happens(on, new IntakeEvent.TrackAssigned(day(on), Code.of(track)));
    }

    World askedToTakeCharge(String on) {
      return happens(on, new ResponsibilityEvent.TakeChargeRequested(day(on), Code.of("ITA")));
    }

    World decided(String on) {
      return happens(
          on,
          new DecisionEvent.DecisionMade(
              day(on), DecisionEvent.Outcome.REFUGEE, Code.of("SENIOR"), true));
    }

    World extended(String on, int months) {
      return posted(
          on,
          new ShiftEvent.ExtensionClaimed(
              day(on),
              extension,
              "decision-term",
              new Ground("42(4)(a)"),
              new Length(months, Length.Unit.MONTHS),
              null));
    }

    World annulled(String on) {
      return posted(on, new ShiftEvent.ExtensionAnnulled(day(on), extension));
    }

    private World happens(String on, CaseEvent event) {
      events.add(new KnownEvent(events.size() + 1, moment(on), event));
      return this;
    }

    private World posted(String on, ShiftEvent shift) {
      shifts.add(new KnownShift(shifts.size() + 1, moment(on), shift));
      return this;
    }

    private static Instant moment(String on) {
      return Instant.parse(on + "T10:00:00Z");
    }

    private static LocalDate day(String on) {
      return LocalDate.parse(on);
    }
  }
}
