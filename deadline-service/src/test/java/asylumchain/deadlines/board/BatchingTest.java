package asylumchain.deadlines.board;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.Ground;
import asylumchain.events.IntakeEvent;
import asylumchain.events.Length;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.ResponsibilityEvent;
import asylumchain.events.ShiftEvent;
import asylumchain.events.ShiftEvent.Alternative;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// The facts of a case come in together, or some at a time: how many events are told of its clocks
/// depends on that, and nothing that whoever hears them ends up with.
class BatchingTest {

  private static final Code FIRST = Code.of("FIRST");
  private static final Code ITALY = Code.of("ITA");
  private static final UUID EXTENSION = new UUID(0, 1);
  private static final UUID SUSPENSION = new UUID(0, 2);
  private static final UUID NOTICE = new UUID(0, 3);

  @Property(tries = 150)
  void however_facts_come_in_together_what_is_heard_in_the_end_is_the_same(
      @ForAll("stories") List<Object> story, @ForAll Random random) {
    var atOnce = new Desktop();
    for (var batch : asFewBatchesAsCanBe(story)) {
      atOnce.takes(batch);
    }
    var cut = new Desktop();
    for (var batch : cutAtRandom(story, random)) {
      cut.takes(batch);
    }
    assertThat(cut.heard().clocks()).isEqualTo(atOnce.heard().clocks());
    assertThat(cut.heard().clocks()).isEqualTo(cut.evaluated());
    assertThat(cut.heard().penalties()).isEqualTo(atOnce.heard().penalties());
    assertThat(cut.board()).isEqualTo(atOnce.board());
    assertThat(cut.heard().passings()).containsAll(atOnce.heard().passings());
    assertThat(cut.heard().questions().keySet()).containsAll(atOnce.heard().questions().keySet());
    assertThat(stillOpen(cut)).isEqualTo(stillOpen(atOnce));
  }

  /// What was heard last of the questions that the clocks leave in the end. One that went again may
  /// have been heard with other answers in between, by whoever heard more.
  private static Map<String, List<Alternative>> stillOpen(Desktop desktop) {
    var heard = new TreeMap<>(desktop.heard().questions());
    heard.keySet().retainAll(desktop.questionsLeft());
    return heard;
  }

  @Property(tries = 150)
  void nothing_is_told_twice_and_no_version_is_left_out(
      @ForAll("stories") List<Object> story, @ForAll Random random) {
    var cut = new Desktop();
    for (var batch : cutAtRandom(story, random)) {
      cut.takes(batch);
      assertThat(cut.heard().clocks()).as("after each batch").isEqualTo(cut.evaluated());
    }
    assertThat(cut.heard().passings()).doesNotHaveDuplicates();
    int told = cut.heard().versions();
    cut.takes(List.of());
    assertThat(cut.heard().versions()).as("the same record gives no news").isEqualTo(told);
  }

  @Test
  void half_a_history_is_told_as_it_was_known_and_taken_back_by_the_other_half() {
    var lodged = Desktop.TODAY.minusMonths(20);
    List<Object> story =
        List.of(
            known(lodged, new IntakeEvent.ApplicationLodged(lodged, FIRST, null, null, null)),
            known(lodged, new IntakeEvent.TrackAssigned(lodged, Code.of("TRACK_1"))),
            known(
                lodged.plusDays(20),
                new ResponsibilityEvent.TakeChargeRequested(lodged.plusDays(20), ITALY)),
            known(
                lodged.plusDays(40),
                new ResponsibilityEvent.ResponsibilityAccepted(lodged.plusDays(40), ITALY)));
    var atOnce = new Desktop();
    atOnce.takes(story);
    var cut = new Desktop();
    cut.takes(story.subList(0, 3));
    assertThat(cut.heard().clocks()).as("silence was an answer").isNotEqualTo(heard(atOnce));
    cut.takes(story.subList(3, 4));
    assertThat(cut.heard().versions()).isGreaterThan(atOnce.heard().versions());
    assertThat(heard(cut)).isEqualTo(heard(atOnce));
  }

  private static Map<Instant, List<Clock>> heard(Desktop desktop) {
    return desktop.heard().clocks();
  }

  private static Known known(LocalDate on, CaseEvent event) {
    return new Known(on, event);
  }

  /// What partners post comes one by one; the facts in between together.
  private static List<List<Object>> asFewBatchesAsCanBe(List<Object> story) {
    return batches(story, false, new Random(0));
  }

  private static List<List<Object>> cutAtRandom(List<Object> story, Random random) {
    return batches(story, true, random);
  }

  private static List<List<Object>> batches(List<Object> story, boolean cut, Random random) {
    var batches = new ArrayList<List<Object>>();
    var batch = new ArrayList<Object>();
    for (var one : story) {
      boolean alone = !(one instanceof Known known && known.event() instanceof CaseEvent);
      if (!batch.isEmpty() && (alone || (cut && random.nextBoolean()))) {
        batches.add(List.copyOf(batch));
        batch.clear();
      }
      batch.add(one);
      if (alone) {
        batches.add(List.copyOf(batch));
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }

  /// What happened in a case and was posted about it, in the order in which it became known.
  @Provide
  Arbitrary<List<Object>> stories() {
    var lodged =
        Arbitraries.longs()
            .between(
                LocalDate.of(2023, 6, 1).toEpochDay(), Desktop.TODAY.minusDays(40).toEpochDay())
            .map(LocalDate::ofEpochDay);
    var step =
        Combinators.combine(
            Arbitraries.integers().between(0, 100), Arbitraries.integers().between(0, 17));
    return Combinators.combine(lodged, step.as(Step::new).list().ofMaxSize(12))
        .as(BatchingTest::story);
  }

  /// @param after days since the one before; 0 for the same day
  record Step(int after, int which) {}

  private static List<Object> story(LocalDate lodged, List<Step> steps) {
    var story = new ArrayList<Object>();
    story.add(
        new Known(lodged, new IntakeEvent.ApplicationLodged(lodged, FIRST, null, null, null)));
    var day = lodged;
    for (var step : steps) {
      day = day.plusDays(step.after());
      if (day.isAfter(Desktop.TODAY)) {
        break;
      }
      story.add(new Known(day, what(step.which(), day)));
    }
    return story;
  }

  private static Object what(int which, LocalDate on) {
    return which < 12 ? happened(which, on) : posted(which, on);
  }

  private static CaseEvent happened(int which, LocalDate on) {
    return switch (which) {
      case 0 -> new IntakeEvent.TrackAssigned(on, Code.of("TRACK_1"));
      case 1 -> new IntakeEvent.TrackAssigned(on, Code.of("TRACK_4"));
      case 2 -> new ResponsibilityEvent.TakeChargeRequested(on, ITALY);
      case 3 -> new ResponsibilityEvent.TakeBackRequested(on, ITALY);
      case 4 -> new ResponsibilityEvent.NetherlandsResponsible(on);
      case 5 -> new ExaminationEvent.SupplementRequested(on, on.plusDays(14));
      case 6 -> new ExaminationEvent.SupplementReceived(on);
      case 7 -> new ResponsibilityEvent.ApplicantAbsconded(on);
      case 8 -> new ResponsibilityEvent.ResponsibilityAccepted(on, ITALY);
      case 9 ->
          new DecisionEvent.DecisionMade(
              on, DecisionEvent.Outcome.REFUGEE, Code.of("SENIOR"), true);
      case 10 -> new DecisionEvent.DecisionWithdrawn(on);
      default -> new EndEvent.CaseReopened(on);
    };
  }

  private static DeadlineEvent posted(int which, LocalDate on) {
    return switch (which) {
      case 12 ->
          new ShiftEvent.ExtensionClaimed(
              on,
              EXTENSION,
              "decision-term",
              new Ground("42(4)(a)"),
              new Length(3, Length.Unit.MONTHS),
              null);
      case 13 -> new ShiftEvent.ExtensionAnnulled(on, EXTENSION);
      case 14 ->
          new ShiftEvent.SuspensionStarted(
              on, SUSPENSION, "decision-term", new Ground("4:15(2)(a)"));
      case 15 -> new ShiftEvent.SuspensionEnded(on, SUSPENSION);
      case 16 ->
          new PenaltyEvent.CourtTermDetermined(
              on,
              new UUID(1, 1),
              new UUID(1, 2),
              "decision-term",
              null,
              new Length(8, Length.Unit.WEEKS),
              null);
      default -> new PenaltyEvent.NoticeOfDefaultReceived(on, NOTICE, "decision-term");
    };
  }

  /// @param event of the case, or one that was posted about it
  record Known(LocalDate on, Object event) {}
}
