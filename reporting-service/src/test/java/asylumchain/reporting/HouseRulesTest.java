package asylumchain.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import asylumchain.house.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  private static final JavaClasses ROOMS = HouseRules.rooms("asylumchain.reporting");
  private static final List<String> FIGURES =
      List.of(
          "cohort",
          "durations",
          "wave",
          "exposure",
          "quality",
          "flows",
          "timeliness",
          "integrity",
          "disclosure");
  private static final List<String> COMPOSING = List.of("displacement", "opendata", "dashboard");

  @Test
  void the_house_rules_hold() {
    HouseRules.check(ROOMS);
  }

  @Test
  void facts_know_no_rows() {
    mayNotKnow("facts", Stream.of("backlog"), "the rows are folded from the facts");
  }

  @Test
  void figure_rooms_read_facts_and_backlog_and_never_one_another() {
    for (var room : FIGURES) {
      var others = FIGURES.stream().filter(other -> !other.equals(room));
      mayNotKnow(
          room,
          Stream.concat(others, COMPOSING.stream()),
          "only a composing room reads the queries of others");
    }
  }

  @Test
  void facts_and_backlog_know_no_room_that_reads_them() {
    for (var room : List.of("facts", "backlog")) {
      mayNotKnow(
          room,
          Stream.concat(FIGURES.stream(), COMPOSING.stream()),
          "what is known of a case does not depend on how it is counted");
    }
  }

  private static void mayNotKnow(String room, Stream<String> others, String because) {
    noClasses()
        .that()
        .resideInAPackage(under(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others.map(HouseRulesTest::under).toArray(String[]::new))
        .because(because)
        .check(ROOMS);
  }

  private static String under(String room) {
    return "asylumchain.reporting." + room + "..";
  }

  @Test
  void a_drawing_knows_only_numbers() {
    noClasses()
        .that()
        .resideInAPackage("..dashboard.chart..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..reporting.backlog..", "..reporting.cohort..", "..reporting.facts..")
        .check(ROOMS);
  }
}
