package asylumchain.backends;

import asylumchain.house.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  @Test
  void the_house_rules_hold() {
    HouseRules.check(HouseRules.rooms("asylumchain.backends"));
  }
}
