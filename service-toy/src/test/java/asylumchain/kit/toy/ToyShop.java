package asylumchain.kit.toy;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// A service without a projection.
public class ToyShop implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("chain.projection.enabled", "false");
  }
}
