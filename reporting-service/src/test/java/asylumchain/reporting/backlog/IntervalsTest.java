package asylumchain.reporting.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.events.Stage;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.Determination;
import asylumchain.reporting.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntervalsTest {

  private static final LocalDate MAY_3 = LocalDate.parse("2019-05-03");
  private static final LocalDate JUNE_2 = LocalDate.parse("2019-06-02");
  private static final LocalDate NOVEMBER_4 = LocalDate.parse("2019-11-04");

  @Test
  void a_case_that_is_only_lodged_is_open_for_ever_as_far_as_we_know() {
    var rows =
        Intervals.of(new CaseFacts(List.of(fact(1, "2019-05-03", lodged(MAY_3))), List.of()));

    assertThat(rows)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.standing().progress().stage()).isEqualTo(Stage.LODGED);
              assertThat(row.validFrom()).isEqualTo(MAY_3);
              assertThat(row.validTo()).isNull();
              assertThat(row.knownTo()).isNull();
            });
  }

  @Test
  void a_decision_that_becomes_known_late_leaves_the_case_open_for_whoever_asks_as_known_before() {
    var facts =
        new CaseFacts(
            List.of(
                fact(1, "2019-05-03", lodged(MAY_3)), fact(2, "2020-01-08", decided(NOVEMBER_4))),
            List.of());

    assertThat(stageOn(facts, "2019-12-31", "2019-12-31")).isEqualTo(Stage.LODGED);
    assertThat(stageOn(facts, "2019-12-31", "2020-01-08")).isEqualTo(Stage.DECIDED);
    assertThat(stageOn(facts, "2019-11-03", "2020-01-08")).isEqualTo(Stage.LODGED);
  }

  @Test
  void a_row_lasts_over_later_knowledge_that_leaves_its_days_as_they_were() {
    var facts =
        new CaseFacts(
            List.of(
                fact(1, "2019-05-03", lodged(MAY_3)),
                fact(2, "2019-06-02", new TrackAssigned(JUNE_2, Code.of("TRACK_4"))),
                fact(3, "2019-11-04", decided(NOVEMBER_4))),
            List.of());

    var rows = Intervals.of(facts);

    assertThat(rows).hasSize(5);
    assertThat(rows)
        .filteredOn(row -> row.validFrom().equals(MAY_3) && JUNE_2.equals(row.validTo()))
        .singleElement()
        .satisfies(row -> assertThat(row.knownTo()).isNull());
  }

  @Test
  void a_decision_corrected_away_never_happened_from_the_correction_on() {
    var facts =
        new CaseFacts(
            List.of(
                fact(1, "2019-05-03", lodged(MAY_3)),
                fact(2, "2019-11-04", decided(NOVEMBER_4)),
                fact(3, "2020-02-01", new FactCorrected(LocalDate.parse("2020-02-01"), 2, null))),
            List.of());

    assertThat(stageOn(facts, "2019-12-31", "2020-01-31")).isEqualTo(Stage.DECIDED);
    assertThat(stageOn(facts, "2019-12-31", "2020-02-01")).isEqualTo(Stage.LODGED);
  }

  @Test
  void a_decree_moves_the_due_day_for_all_days_from_the_moment_it_is_known() {
    var facts =
        new CaseFacts(
            List.of(fact(1, "2019-12-03", lodged(LocalDate.parse("2019-12-03")))),
            List.of(due("2019-12-03", "2020-06-03"), due("2020-05-20", "2020-12-03")));

    assertThat(dueOn(facts, "2020-05-01", "2020-05-19")).isEqualTo("2020-06-03");
    assertThat(dueOn(facts, "2020-05-01", "2020-05-20")).isEqualTo("2020-12-03");
  }

  @Test
  void of_two_events_on_one_day_the_end_of_the_day_counts() {
    var facts =
        new CaseFacts(
            List.of(fact(1, "2019-05-03", lodged(MAY_3)), fact(2, "2019-05-03", decided(MAY_3))),
            List.of());

    assertThat(Intervals.of(facts))
        .singleElement()
        .satisfies(row -> assertThat(row.standing().progress().stage()).isEqualTo(Stage.DECIDED));
  }

  private static Stage stageOn(CaseFacts facts, String asOf, String knownOn) {
    return row(facts, asOf, knownOn).standing().progress().stage();
  }

  private static @Nullable LocalDate dueOn(CaseFacts facts, String asOf, String knownOn) {
    var term = row(facts, asOf, knownOn).term();
    return term == null ? null : term.dueOn();
  }

  private static Interval row(CaseFacts facts, String asOf, String knownOn) {
    var rows =
        Intervals.of(facts).stream()
            .filter(row -> Read.holds(row, LocalDate.parse(asOf), atNoon(knownOn)))
            .toList();
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static Fact fact(int version, String recordedOn, CaseEvent event) {
    return new Fact(version, atNoon(recordedOn), event);
  }

  private static Determination due(String knownOn, String dueOn) {
    var clock =
        new Clock("decision-term", "vw42-1", Clock.State.RUNNING, MAY_3, LocalDate.parse(dueOn));
    return new Determination(atNoon(knownOn).getEpochSecond(), atNoon(knownOn), List.of(clock));
  }

  private static ApplicationLodged lodged(LocalDate on) {
    return new ApplicationLodged(on, Code.of("FIRST"), null, null, null);
  }

  private static DecisionMade decided(LocalDate on) {
    return new DecisionMade(on, Outcome.REFUGEE, Code.of("SENIOR"), true);
  }

  private static Instant atNoon(String day) {
    return Instant.parse(day + "T12:00:00Z");
  }
}
