package asylumchain.cases;

import asylumchain.kit.testing.AccessMatrix;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class AccessMatrixTest extends AccessMatrix {

  private static final String IMPORT = "cases:import";
  private static final Map<String, Named> NAMED = new HashMap<>();

  /// IND sees every case; COA sees those it reports itself.
  @Override
  protected String caller() {
    return "COA";
  }

  @Override
  protected Map<String, Named> named() {
    if (NAMED.isEmpty()) {
      var own = registered("COA");
      var others = registered("IND");
      handedOver(own);
      handedOver(others);
      held(own);
      held(others);
      NAMED.put("caseId", new Named.Somebodys(id(own), id(others), true));
      NAMED.put("personId", new Named.Somebodys(applicant(own), applicant(others), true));
      NAMED.put(
          "importId", new Named.Somebodys(imported("COA", IMPORT), imported("IND", IMPORT), false));
      NAMED.put(
          "mappingId", new Named.Somebodys(mapped("COA", IMPORT), mapped("IND", IMPORT), false));
      NAMED.put("publicationId", new Named.Nobodys(UUID.randomUUID().toString()));
      NAMED.put("subscriptionId", new Named.Somebodys(subscribed("COA"), subscribed("IND"), false));
      NAMED.put("runId", new Named.Somebodys(proposed("COA"), proposed("IND"), false));
      NAMED.put("repairId", new Named.Nobodys(UUID.randomUUID().toString()));
      NAMED.put("number", new Named.Nobodys("2"));
      NAMED.put("holdNumber", new Named.Nobodys("1"));
    }
    return NAMED;
  }

  @Override
  protected Map<String, String> bodies() {
    return Map.ofEntries(
        Map.entry("POST /cases/{caseId}/events", Bodies.event("interview-held", "2021-04-01")),
        Map.entry(
            "POST /cases/{caseId}/hand-overs", "{\"to\":\"DTV\",\"answerBy\":\"2999-12-31\"}"),
        Map.entry("POST /cases/{caseId}/hand-overs/{number}/answers", "{\"answer\":\"ACCEPTED\"}"),
        Map.entry("POST /cases/{caseId}/legal-holds", "{\"ground\":\"CLAIM\"}"),
        Map.entry(
            "POST /destruction-runs/{runId}/exclusions",
            "{\"caseId\":\"" + UUID.randomUUID() + "\",\"ground\":\"asked for\"}"),
        Map.entry("POST /destruction-runs/{runId}/rejections", "{\"ground\":\"too early\"}"),
        Map.entry("POST /destruction-runs/{runId}/withdrawals", "{\"ground\":\"too early\"}"),
        Map.entry("POST /destruction-runs/{runId}/stops", "{\"ground\":\"too early\"}"),
        Map.entry("POST /webhooks/{subscriptionId}/replays", "{\"after\":\"nowhere\"}"),
        Map.entry("POST /persons/{personId}/corrections", "{\"person\":" + Bodies.person() + "}"),
        Map.entry("POST /persons/{personId}/merges", "{\"into\":\"" + UUID.randomUUID() + "\"}"));
  }

  private static String registered(String partner) {
    return location(
        Door.knock("POST", "/v1/cases").as(partner, "cases:write").json(Bodies.registration()));
  }

  /// The second fact of a case is a request, so that there is a hand-over number two.
  private static void handedOver(String caseLocation) {
    location(
        Door.knock("POST", caseLocation + "/hand-overs")
            .as("IND", "cases:write")
            .with("If-Match", "*")
            .json("{\"to\":\"DTV\",\"answerBy\":\"2999-12-31\"}"));
  }

  /// A run of this partner that lists a case which ended long ago.
  private static String proposed(String partner) {
    var location = Bodies.registeredBy(partner, "2009-03-01");
    Bodies.post(
        location, "{\"type\":\"case-closed\",\"occurredOn\":\"2010-03-01\",\"reason\":\"ENDED\"}");
    return id(
        location(
            Door.knock("POST", "/v1/destruction-runs")
                .asEmployee("anna", partner, "destruction:propose")
                .json("{\"includeUnverified\":true}")));
  }

  private static void held(String caseLocation) {
    location(
        Door.knock("POST", caseLocation + "/legal-holds")
            .as("IND", "retention:hold")
            .with("If-Match", "*")
            .json("{\"ground\":\"LITIGATION\"}"));
  }

  private static String location(Door door) {
    var answer = door.answer();
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.body()));
  }

  private static String applicant(String caseLocation) {
    try {
      var body = Door.knock("GET", caseLocation).as("IND", "cases:read").answer().body();
      return new ObjectMapper().readTree(body).at("/applicant/personId").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
