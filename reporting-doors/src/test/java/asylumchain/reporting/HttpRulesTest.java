package asylumchain.reporting;

import asylumchain.kit.testing.Change;
import asylumchain.kit.testing.HttpConformance;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@TestProfile(TopicsStill.class)
class HttpRulesTest extends HttpConformance {

  @Inject World world;

  @BeforeEach
  void an_empty_backlog() {
    world.begin(Instant.parse("2021-12-31T00:00:00Z"));
  }

  @Override
  protected List<Change> changes() {
    var code = "c" + UUID.randomUUID();
    var cohort =
        "{\"code\":\"%s\",\"nameNl\":\"Proef\",\"nameEn\":\"Trial\",\"asOf\":\"2020-04-01\"}"
            .formatted(code);
    return List.of(new Change("/v1/cohorts", cohort, "", "cohorts:write"));
  }
}
