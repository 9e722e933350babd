package asylumchain.events;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.FactCorrected;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseHistoryTest {

  private static final Fact LODGED = new Fact(1, lodged("2019-05-03"));
  private static final Fact DECIDED = new Fact(2, decided("2020-11-02"));

  @Test
  void a_correction_replaces_the_fact_and_leaves_the_journal_alone() {
    var corrected =
        new Fact(3, new FactCorrected(LocalDate.parse("2021-01-04"), 2, decided("2020-11-20")));
    assertThat(CaseHistory.effective(List.of(LODGED, DECIDED, corrected)))
        .containsExactly(LODGED, new Fact(2, decided("2020-11-20")));
  }

  @Test
  void a_fact_that_never_happened_does_not_count() {
    var annulled = new Fact(3, new FactCorrected(LocalDate.parse("2021-01-04"), 2, null));
    assertThat(CaseHistory.effective(List.of(LODGED, DECIDED, annulled))).containsExactly(LODGED);
  }

  @Test
  void the_latest_correction_of_a_fact_wins() {
    var first = new Fact(3, new FactCorrected(LocalDate.parse("2021-01-04"), 2, null));
    var second =
        new Fact(4, new FactCorrected(LocalDate.parse("2021-01-05"), 2, decided("2020-11-03")));
    assertThat(CaseHistory.effective(List.of(LODGED, DECIDED, first, second)))
        .containsExactly(LODGED, new Fact(2, decided("2020-11-03")));
  }

  @Test
  void a_late_fact_stands_where_it_counts_and_not_where_it_was_recorded() {
    var late = new Fact(3, new IntakeEvent.TrackAssigned(LocalDate.parse("2019-06-02"), code("T")));
    assertThat(CaseHistory.effective(List.of(LODGED, DECIDED, late)))
        .containsExactly(LODGED, late, DECIDED);
  }

  @Test
  void what_a_correction_says_moves_the_stage() {
    var annulled = new Fact(3, new FactCorrected(LocalDate.parse("2021-01-04"), 2, null));
    assertThat(stage(LODGED, DECIDED)).isEqualTo(Stage.DECIDED);
    assertThat(stage(LODGED, DECIDED, annulled)).isEqualTo(Stage.LODGED);
  }

  private static Stage stage(Fact... facts) {
    return Stage.after(CaseHistory.effective(List.of(facts)).stream().map(Fact::event).toList());
  }

  private static ApplicationLodged lodged(String day) {
    return new ApplicationLodged(LocalDate.parse(day), code("FIRST"), null, null, null);
  }

  private static DecisionMade decided(String day) {
    return new DecisionMade(LocalDate.parse(day), Outcome.REFUGEE, code("SENIOR"), true);
  }

  private static Code code(String text) {
    return Code.of(text);
  }
}
