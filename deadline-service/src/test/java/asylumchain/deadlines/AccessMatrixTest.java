package asylumchain.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CasesForTests;
import asylumchain.deadlines.shifts.Bodies;
import asylumchain.kit.testing.AccessMatrix;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class AccessMatrixTest extends AccessMatrix {

  private static final String PATH = "POST /cases/{caseId}/";
  private static final String IMPORT = "deadlines:import";
  private static final String ENDED = "{\"endedOn\":\"2021-05-02\"}";
  private static final String QUESTION =
      Bodies.decision("2021-06-01", "SINCE_WHEN_RESPONSIBLE", "FROM_LODGING");

  private static final Map<String, Named> NAMED = new HashMap<>();

  @Inject CasesForTests cases;

  @Override
  protected String caller() {
    return "COA";
  }

  @Override
  protected Map<String, Named> named() {
    if (NAMED.isEmpty()) {
      var own = inEveryCase("IND", "COA");
      var others = inEveryCase("IND");
      own.forEach((name, id) -> NAMED.put(name, new Named.Somebodys(id, others.get(name), true)));
      for (var nobodys : new String[] {"decreeId", "moratoriumId", "changeId", "rebuildId"}) {
        NAMED.put(nobodys, new Named.Nobodys(UUID.randomUUID().toString()));
      }
      NAMED.put("subscriptionId", new Named.Somebodys(subscribed("COA"), subscribed("IND"), false));
      NAMED.put(
          "importId", new Named.Somebodys(imported("COA", IMPORT), imported("IND", IMPORT), false));
      NAMED.put(
          "mappingId", new Named.Somebodys(mapped("COA", IMPORT), mapped("IND", IMPORT), false));
      NAMED.put("publicationId", new Named.Nobodys(UUID.randomUUID().toString()));
      NAMED.put("ruleId", new Named.Nobodys("vw42-decision-term"));
    }
    return NAMED;
  }

  @Override
  protected Map<String, String> bodies() {
    return Map.ofEntries(
        Map.entry(PATH + "extensions", Bodies.extension("2021-08-02", "42(4)(a)", 9, "")),
        Map.entry(
            PATH + "extensions/{extensionId}/outcomes",
            "{\"occurredOn\":\"2021-12-01\",\"outcome\":\"UPHELD\"}"),
        Map.entry(PATH + "suspensions", Bodies.suspension("2021-05-01")),
        Map.entry(PATH + "suspensions/{suspensionId}/ends", ENDED),
        Map.entry(
            PATH + "suspensions/{suspensionId}/corrections", "{\"correctedOn\":\"2021-05-03\"}"),
        Map.entry(
            PATH + "suspensions/{suspensionId}/outcomes",
            "{\"occurredOn\":\"2021-04-30\",\"outcome\":\"UPHELD\"}"),
        Map.entry(PATH + "notices-of-default", Bodies.notice("2021-10-01")),
        Map.entry(PATH + "court-orders", Bodies.order("2021-10-20", UUID.randomUUID())),
        Map.entry(
            PATH + "court-orders/{orderId}/corrections",
            Bodies.order("2021-10-20", UUID.randomUUID())),
        Map.entry(PATH + "court-orders/{orderId}/annulments", "{\"occurredOn\":\"2021-10-19\"}"),
        Map.entry(
            PATH + "penalties/{penaltyId}/payments",
            "{\"paidOn\":\"2021-12-20\",\"amount\":250.50}"),
        Map.entry(
            PATH + "established-penalties",
            "{\"about\":\"%s\",\"decidedOn\":\"2021-12-20\",\"amount\":1442}"
                .formatted(UUID.randomUUID())),
        Map.entry(PATH + "penalties/{penaltyId}/objections", "{\"lodgedOn\":\"2021-12-20\"}"),
        Map.entry(
            PATH + "penalties/{penaltyId}/payment-decisions",
            "{\"decidedOn\":\"2021-12-20\",\"paused\":true}"),
        Map.entry(
            PATH + "penalties/{penaltyId}/refusals",
            "{\"decidedOn\":\"2021-12-20\",\"ground\":\"4:17(5)\"}"),
        Map.entry("POST /webhooks/{subscriptionId}/replays", "{\"after\":\"nowhere\"}"),
        Map.entry(PATH + "reviews/disputed-starts", "{\"disputedOn\":\"2021-06-01\"}"),
        Map.entry(PATH + "reviews", QUESTION));
  }

  /// A case with one of everything that can be posted about it.
  private Map<String, String> inEveryCase(String... partners) {
    var story = cases.story().lodged("2021-03-15", partners).track("2021-03-16", "TRACK_1");
    cases.arrives(story.track("2021-05-01", "TRACK_4"));
    var here = "/v1/cases/" + story.caseId;
    var named = new HashMap<String, String>();
    named.put("caseId", story.caseId.toString());
    named.put("reviewId", id(posted(here + "/reviews", QUESTION)));
    var extension = posted(here + "/extensions", Bodies.extension("2021-08-02", "42(4)(a)", 9, ""));
    named.put("extensionId", id(extension));
    posted(extension + "/outcomes", "{\"occurredOn\":\"2021-12-01\",\"outcome\":\"ANNULLED\"}");
    var suspension = posted(here + "/suspensions", Bodies.suspension("2021-05-01"));
    named.put("suspensionId", id(suspension));
    posted(suspension + "/ends", ENDED);
    named.put("noticeId", id(posted(here + "/notices-of-default", Bodies.notice("2021-10-01"))));
    named.put(
        "orderId",
        id(posted(here + "/court-orders", Bodies.order("2021-10-20", UUID.randomUUID()))));
    var penaltyId = penalty(here);
    named.put("penaltyId", penaltyId);
    posted(
        here + "/established-penalties",
        "{\"about\":\"%s\",\"decidedOn\":\"2021-12-20\",\"amount\":900}".formatted(penaltyId));
    return named;
  }

  private static String posted(String path, String body) {
    var answer =
        Door.knock("POST", path)
            .as("IND", "deadlines:write")
            .with("If-Match", "*")
            .json(body)
            .answer();
    assertThat(answer.statusCode()).as("%s → %s", path, answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String penalty(String here) {
    var answer = Door.knock("GET", here + "/penalties").as("IND", "deadlines:read").answer();
    try {
      var penalties = new ObjectMapper().readTree(answer.body()).path("penalties");
      assertThat(penalties).as(answer.body()).isNotEmpty();
      return penalties.path(0).path("penaltyId").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
