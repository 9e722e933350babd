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
        .layer("board")
        .definedBy("asylumchain.deadlines.board..")
        .layer("terms")
        .definedBy("asylumchain.deadlines.terms..")
        .layer("law")
        .definedBy("asylumchain.deadlines.law..")
        .layer("calendar")
        .definedBy("asylumchain.deadlines.calendar..")
        .whereLayer("board")
        .mayNotBeAccessedByAnyLayer()
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
