package asylumchain.reporting;

import asylumchain.kit.testing.RealBackends;
import asylumchain.kit.testing.TestIssuer;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/// The service on a real database on the day of the demonstration, with its topics still: the tests
/// put the events before the projection themselves.
public class TopicsStill implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        // the browser of a test comes without TLS
        "quarkus.oidc.pages.authentication.cookie-force-secure",
        "false",
        "quarkus.oidc.pages.credentials.secret",
        TestIssuer.pagesSecret(),
        "chain.projection.start",
        "false",
        "chain.reconciliation.start",
        "false",
        "chain.pages.fresh",
        "PT0S",
        "chain.open-data.kept",
        "PT0S",
        "chain.business-date",
        "2021-12-31");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(RealBackends.class, Map.of("database", "reporting")));
  }
}
