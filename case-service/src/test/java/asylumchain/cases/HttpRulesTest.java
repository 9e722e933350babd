package asylumchain.cases;

import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Change;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.HttpConformance;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class HttpRulesTest extends HttpConformance {

  private static final String FROM_THE_BEGINNING = "{\"after\":\"BEGINNING\"}";

  @Override
  protected List<Change> changes() {
    var registration = new Change("/v1/cases", Bodies.registration(), "", "cases:write");
    var location = Bodies.registered();
    var interview =
        new Change(
            location + "/events",
            Bodies.event("interview-held", "2021-04-01"),
            "\"1\"",
            "cases:write");
    var mapping =
        new Change(
            "/v1/import-mappings",
            "{\"name\":\"a register\",\"columns\":{\"Zaak\":\"sourceRef\"}}",
            "",
            "cases:import");
    var publication =
        new Change(
            "/v1/publications",
            "{\"knownAt\":\"2000-01-31T23:00:00Z\",\"figures\":\"stock of January 2000\"}",
            "",
            "figures:publish");
    var hold =
        new Change(location + "/legal-holds", "{\"ground\":\"CLAIM\"}", "\"0\"", "retention:hold");
    var replay =
        new Change(subscribed() + "/replays", FROM_THE_BEGINNING, "\"1\"", "feed:subscribe");
    return List.of(registration, interview, mapping, publication, hold, replay);
  }

  @Override
  protected Map<String, String> existing() {
    var location = Bodies.registered();
    var known = Door.knock("GET", location).as("IND", "cases:read").answer().body();
    return Map.of(
        "caseId",
        id(location),
        "personId",
        Api.json(known).at("/applicant/personId").asText(),
        "subscriptionId",
        id(subscribed()));
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
