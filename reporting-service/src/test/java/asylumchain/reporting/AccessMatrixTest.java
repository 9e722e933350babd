package asylumchain.reporting;

import asylumchain.kit.testing.AccessMatrix;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/// Figures are nobody's; the lists of cases behind them are tried with the figures.
@QuarkusTest
@TestProfile(TopicsStill.class)
class AccessMatrixTest extends AccessMatrix {

  private static final Named UNKNOWN = new Named.Nobodys(UUID.randomUUID().toString());

  @Inject World world;

  @BeforeEach
  void an_empty_backlog() {
    world.begin(Instant.parse("2021-12-31T00:00:00Z"));
  }

  @Override
  protected String caller() {
    return "COA";
  }

  @Override
  protected Map<String, Named> named() {
    return Map.of(
        "code", new Named.Nobodys("everyone"),
        "dataset", new Named.Nobodys("stock"),
        "period", new Named.Nobodys("1990-01"),
        "edition", new Named.Nobodys("7"),
        "id", UNKNOWN,
        "rebuildId", UNKNOWN,
        "caseId", UNKNOWN);
  }

  @Override
  protected Map<String, String> bodies() {
    return Map.of();
  }
}
