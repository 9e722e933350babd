package asylumchain.kit;

import asylumchain.house.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  @Test
  void the_house_rules_hold_in_the_kit() {
    HouseRules.checkKit(HouseRules.rooms("asylumchain.kit"));
  }
}
