package asylumchain.cases;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import asylumchain.house.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  private static final String ROOT = "asylumchain.cases";

  @Test
  void the_rules_of_the_house_hold() {
    HouseRules.check(HouseRules.rooms(ROOT));
  }

  @Test
  void rooms_know_only_the_rooms_below_them() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
        .layer("requests")
        .definedBy(ROOT + ".handover.requests")
        .layer("bulk")
        .definedBy(ROOT + ".intake.bulk")
        .layer("repair")
        .definedBy(ROOT + ".handover.repair")
        .layer("intake")
        .definedBy(ROOT + ".intake")
        .layer("search")
        .definedBy(ROOT + ".search..")
        .layer("inspection")
        .definedBy(ROOT + ".inspection")
        .layer("destruction")
        .definedBy(ROOT + ".destruction")
        .layer("retention")
        .definedBy(ROOT + ".retention..")
        .layer("history")
        .definedBy(ROOT + ".history")
        .layer("duplicates")
        .definedBy(ROOT + ".identity.duplicates")
        .layer("corrections")
        .definedBy(ROOT + ".identity.corrections")
        .layer("identity")
        .definedBy(ROOT + ".identity")
        .layer("matching")
        .definedBy(ROOT + ".identity.matching")
        .layer("handover")
        .definedBy(ROOT + ".handover")
        .layer("lifecycle")
        .definedBy(ROOT + ".lifecycle..")
        .whereLayer("bulk")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("requests")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("repair")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("search")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("inspection")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("destruction")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("retention")
        .mayOnlyBeAccessedByLayers("destruction")
        .whereLayer("intake")
        .mayOnlyBeAccessedByLayers("bulk", "requests", "repair")
        .whereLayer("history")
        .mayOnlyBeAccessedByLayers("search")
        .whereLayer("duplicates")
        .mayOnlyBeAccessedByLayers("intake", "bulk", "search")
        .whereLayer("corrections")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("identity")
        .mayOnlyBeAccessedByLayers(
            "bulk", "intake", "search", "duplicates", "corrections", "retention", "destruction")
        .whereLayer("matching")
        .mayOnlyBeAccessedByLayers("intake", "search", "identity", "duplicates")
        .whereLayer("handover")
        .mayOnlyBeAccessedByLayers("intake", "history", "search", "requests", "repair", "retention")
        .whereLayer("lifecycle")
        .mayOnlyBeAccessedByLayers(
            "bulk",
            "intake",
            "search",
            "history",
            "identity",
            "duplicates",
            "corrections",
            "matching",
            "handover",
            "requests",
            "repair",
            "retention",
            "destruction")
        .check(HouseRules.rooms(ROOT));
  }
}
