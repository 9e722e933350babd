package asylumchain.deadlines;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import asylumchain.house.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  private static final JavaClasses ROOMS = HouseRules.rooms("asylumchain.deadlines");

  @Test
  void the_house_rules_hold() {
    HouseRules.check(ROOMS);
  }

  @Test
  void stairs_go_down_only() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("shifts")
        .definedBy("asylumchain.deadlines.shifts..")
        .layer("board")
        .definedBy("asylumchain.deadlines.board..")
        .layer("amendments")
        .definedBy("asylumchain.deadlines.amendments..")
        .layer("calculations")
        .definedBy("asylumchain.deadlines.calculations..")
        .layer("penalty")
        .definedBy("asylumchain.deadlines.penalty..")
        .layer("terms")
        .definedBy("asylumchain.deadlines.terms..")
        .layer("law")
        .definedBy("asylumchain.deadlines.law..")
        .layer("calendar")
        .definedBy("asylumchain.deadlines.calendar..")
        .whereLayer("amendments")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("shifts")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("board")
        .mayOnlyBeAccessedByLayers("amendments", "shifts")
        .whereLayer("calculations")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("calculations")
        .mayOnlyAccessLayers("penalty", "terms", "law", "calendar")
        .whereLayer("penalty")
        .mayOnlyAccessLayers("terms", "law", "calendar")
        .whereLayer("terms")
        .mayOnlyAccessLayers("law", "calendar")
        .whereLayer("law")
        .mayOnlyAccessLayers("calendar")
        .whereLayer("calendar")
        .mayNotAccessAnyLayer()
        .withOptionalLayers(true)
        .check(ROOMS);
  }
}
