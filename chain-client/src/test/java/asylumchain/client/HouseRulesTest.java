package asylumchain.client;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import asylumchain.house.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  /// Of what is written here, not of what is generated.
  @Test
  void the_house_rules_hold() {
    var written = resideInAPackage("asylumchain.client");
    HouseRules.check(HouseRules.rooms("asylumchain.client").that(written));
  }
}
