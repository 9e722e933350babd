package asylumchain.kit.imports;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// A service that takes deliveries and tells about events.
public class ToyImports implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "chain.projection.enabled", "false",
        "chain.imports.enabled", "true",
        "chain.imports.scope", "toys:import",
        "chain.imports.attempts", "3",
        "chain.imports.pause", "PT0.05S",
        "chain.webhooks.enabled", "true",
        "chain.webhooks.start", "false",
        "chain.webhooks.inward", "127.0.0.0/8",
        "chain.webhooks.patience", "PT2S",
        "quarkus.flyway.locations", "db/kit,db/imports,db/webhooks");
  }
}
