package asylumchain.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import asylumchain.house.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  private static final JavaClasses ROOMS = HouseRules.rooms("asylumchain.reporting");

  @Test
  void the_house_rules_hold() {
    HouseRules.check(ROOMS);
  }

  @Test
  void facts_know_no_figure() {
    noClasses()
        .that()
        .resideInAPackage("..reporting.facts..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..reporting.backlog..", "..reporting.cohort..", "..reporting.dashboard..")
        .because("what is known of a case does not depend on how it is counted")
        .check(ROOMS);
  }

  @Test
  void figure_rooms_read_facts_and_backlog_and_never_one_another() {
    noClasses()
        .that()
        .resideInAPackage("..reporting.backlog..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..reporting.cohort..", "..reporting.dashboard..")
        .check(ROOMS);
    noClasses()
        .that()
        .resideInAPackage("..reporting.cohort..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..reporting.dashboard..")
        .because("only a composing room reads the queries of others")
        .check(ROOMS);
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
