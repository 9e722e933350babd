package asylumchain.local.recount;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import asylumchain.house.HouseRules;
import org.junit.jupiter.api.Test;

class RecountRulesTest {

  @Test
  void a_recount_knows_nothing_of_how_a_service_counts_or_what_an_event_does() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "asylumchain.reporting..",
            "asylumchain.deadlines..",
            "asylumchain.cases..",
            "asylumchain.events..",
            "asylumchain.kit..")
        .because("who counts with the same classes makes the same mistakes")
        .check(HouseRules.rooms("asylumchain.local.recount"));
  }
}
