package asylumchain.cases;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import asylumchain.kit.testing.access.AccessMatrix;
import asylumchain.kit.testing.access.Named;
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
  private static final String DESK = "MATRIX_DESK";
  private static final String FAMILY_NAME = "Matrix-Kwetal";
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
      nameApplicants(own, others);
      NAMED.put(
          "importId", new Named.Somebodys(imported("COA", IMPORT), imported("IND", IMPORT), false));
      NAMED.put(
          "mappingId", new Named.Somebodys(mapped("COA", IMPORT), mapped("IND", IMPORT), false));
      NAMED.put("mapping", NAMED.get("mappingId"));
      // a feed is read by case or by partition whole, by services and auditors
      NAMED.put("subject", new Named.Nobodys(id(own)));
      // what stands on a list is of the run, and that is somebody's
      NAMED.put(
          "POST /destruction-runs/{runId}/exclusions?caseId",
          new Named.Nobodys(UUID.randomUUID().toString()));
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
        Map.entry(
            "POST /cases",
            "{\"personId\":\"{personId}\",\"event\":{\"type\":\"application-lodged\","
                + "\"occurredOn\":\"2021-03-01\",\"applicationKind\":\"REPEAT\"}}"),
        Map.entry("POST /cases/_search", "{\"familyName\":\"" + FAMILY_NAME + "\"}"),
        Map.entry("POST /imports", "Zaak\nM-1\n"),
        Map.entry(
            "POST /duplicate-candidates/verdicts",
            "{\"one\":\"{one}\",\"other\":\"{other}\",\"same\":false}"),
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
        Map.entry("POST /persons/{personId}/merges", "{\"into\":\"{into}\"}"));
  }

  @Override
  protected Map<String, String> lists() {
    return Map.of(
        "GET /cases",
        "?limit=500&unit=" + DESK,
        "POST /cases/_search",
        "?limit=500",
        "GET /exports/cases",
        "?unit=" + DESK,
        "GET /exports/events",
        "");
  }

  /// Reviewers look for persons across the chain, by their ids: who somebody may be, and whether
  /// two are one.
  private static void nameApplicants(String own, String others) {
    var person =
        new Named.Somebodys(applicant(own, "personId"), applicant(others, "personId"), true);
    NAMED.put("personId", person);
    for (var operation : new String[] {"", "/verdicts"}) {
      NAMED.put(
          "GET /duplicate-candidates" + operation + "?personId",
          new Named.AcrossTheChain(person.others()));
    }
    NAMED.put("one", new Named.AcrossTheChain(person.others()));
    NAMED.put("other", new Named.AcrossTheChain(person.own()));
    NAMED.put("into", new Named.AcrossTheChain(person.own()));
    // who was ruled out is told nothing of
    NAMED.put("notTheSameAs", new Named.Nobodys(person.own()));
    NAMED.put(
        "familyId",
        new Named.Somebodys(applicant(own, "familyId"), applicant(others, "familyId"), false));
  }

  private static String registered(String partner) {
    var person =
        Bodies.person()
            .replace("Canary-Kwetal", FAMILY_NAME)
            .replace("}", ",\"familyRef\":\"%s\"}".formatted(UUID.randomUUID()));
    var registration = Bodies.registration(person).replace("REGULAR_DESK", DESK);
    return location(Door.knock("POST", "/v1/cases").as(partner, "cases:write").json(registration));
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

  private static String applicant(String caseLocation, String id) {
    try {
      var body = Door.knock("GET", caseLocation).as("IND", "cases:read").answer().body();
      return new ObjectMapper().readTree(body).at("/applicant/" + id).asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
