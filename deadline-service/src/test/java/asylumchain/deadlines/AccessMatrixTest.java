package asylumchain.deadlines;

import static asylumchain.deadlines.shifts.ShiftCalls.about;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CasesForTests;
import asylumchain.deadlines.shifts.Bodies;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import asylumchain.kit.testing.access.AccessMatrix;
import asylumchain.kit.testing.access.Named;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class AccessMatrixTest extends AccessMatrix {

  private static final String PATH = "POST /cases/{caseId}/";
  private static final String IMPORT = "deadlines:import";
  private static final String ENDED = "{\"endedOn\":\"2021-05-02\"}";
  private static final String DECREE =
      """
      {"id": "MATRIX", "name": "a test", "ground": "42(4)(b)", "months": 9,
       "inForceOn": "2021-04-01", "lodgedFrom": "2021-01-15", "lodgedUntil": "2021-03-31",
       "units": ["MATRIX_DESK"]}
      """;
  private static final String QUESTION =
      Bodies.decision("2021-06-01", "SINCE_WHEN_RESPONSIBLE", "FROM_LODGING");

  private static final Map<String, Named> NAMED = new HashMap<>();

  /// Of this test alone.
  private static final String DESK = "MATRIX_DESK";

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
      NAMED.put(
          "rulingId", new Named.Somebodys(own.get("rulingId"), others.get("rulingId"), false));
      NAMED.put(
          PATH + "established-penalties?about",
          new Named.Somebodys(own.get("penaltyId"), others.get("penaltyId"), false));
      // whoever posts an order says by which ruling
      for (var posted : new String[] {"court-orders", "court-orders/{orderId}/corrections"}) {
        NAMED.put(PATH + posted + "?rulingId", new Named.Nobodys(own.get("rulingId")));
      }
      // a feed is read by case or by partition whole, by services and auditors
      NAMED.put("subject", new Named.Nobodys(own.get("caseId")));
      for (var nobodys : new String[] {"decreeId", "moratoriumId", "changeId", "rebuildId"}) {
        NAMED.put(nobodys, new Named.Nobodys(UUID.randomUUID().toString()));
      }
      NAMED.put("subscriptionId", new Named.Somebodys(subscribed("COA"), subscribed("IND"), false));
      NAMED.put(
          "importId", new Named.Somebodys(imported("COA", IMPORT), imported("IND", IMPORT), false));
      NAMED.put(
          "mappingId", new Named.Somebodys(mapped("COA", IMPORT), mapped("IND", IMPORT), false));
      NAMED.put("mapping", NAMED.get("mappingId"));
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
            "{\"about\":\"{about}\",\"decidedOn\":\"2021-12-20\",\"amount\":1442}"),
        Map.entry(PATH + "penalties/{penaltyId}/objections", "{\"lodgedOn\":\"2021-12-20\"}"),
        Map.entry(
            PATH + "penalties/{penaltyId}/payment-decisions",
            "{\"decidedOn\":\"2021-12-20\",\"paused\":true}"),
        Map.entry(
            PATH + "penalties/{penaltyId}/refusals",
            "{\"decidedOn\":\"2021-12-20\",\"ground\":\"4:17(5)\"}"),
        Map.entry("POST /imports", "Zaak\nM-1\n"),
        Map.entry("POST /decrees/preview", DECREE),
        Map.entry("POST /webhooks/{subscriptionId}/replays", "{\"after\":\"nowhere\"}"),
        Map.entry(PATH + "reviews/disputed-starts", "{\"disputedOn\":\"2021-06-01\"}"),
        Map.entry(PATH + "reviews", QUESTION));
  }

  @Override
  protected Map<String, String> lists() {
    return Map.of(
        "GET /deadlines", "?limit=500&unit=" + DESK,
        "GET /penalties", "?limit=500",
        "GET /penalties/established", "?limit=500",
        "POST /decrees/preview", "");
  }

  @Override
  protected Map<String, String> listedAs() {
    return Stream.of(
            "calendar/equated-days/preview",
            "calendar/equated-days/withdrawal/preview",
            "decrees/{decreeId}/preview",
            "decrees/{decreeId}/positions/preview",
            "decrees/{decreeId}/positions/withdrawal/preview",
            "decrees/{decreeId}/rulings/preview",
            "decrees/{decreeId}/rulings/withdrawal/preview",
            "moratoria/preview",
            "moratoria/{moratoriumId}/preview",
            "moratoria/{moratoriumId}/rulings/preview",
            "moratoria/{moratoriumId}/rulings/withdrawal/preview",
            "rules/{ruleId}/corrections/preview",
            "rules/{ruleId}/corrections/withdrawal/preview")
        .collect(Collectors.toMap(it -> "POST /" + it, _ -> "POST /decrees/preview"));
  }

  /// A case with one of everything that can be posted about it.
  private Map<String, String> inEveryCase(String... partners) {
    var story =
        cases.story().lodgedAt("2021-03-15", DESK, "ERI", partners).track("2021-03-16", "TRACK_1");
    cases.arrives(story.track("2021-05-01", "TRACK_4"));
    var here = "/v1/cases/" + story.caseId;
    var named = new HashMap<String, String>();
    named.put("caseId", story.caseId.toString());
    named.put("reviewId", id(about(here + "/reviews", QUESTION)));
    var extension = about(here + "/extensions", Bodies.extension("2021-08-02", "42(4)(a)", 9, ""));
    named.put("extensionId", id(extension));
    about(extension + "/outcomes", "{\"occurredOn\":\"2021-12-01\",\"outcome\":\"ANNULLED\"}");
    var suspension = about(here + "/suspensions", Bodies.suspension("2021-05-01"));
    named.put("suspensionId", id(suspension));
    about(suspension + "/ends", ENDED);
    named.put("noticeId", id(about(here + "/notices-of-default", Bodies.notice("2021-10-01"))));
    named.put(
        "orderId",
        id(about(here + "/court-orders", Bodies.order("2021-10-20", UUID.randomUUID()))));
    var penalty = penalty(here);
    named.putAll(penalty);
    about(
        here + "/established-penalties",
        "{\"about\":\"%s\",\"decidedOn\":\"2021-12-20\",\"amount\":900}"
            .formatted(penalty.get("penaltyId")));
    return named;
  }

  /// A penalty that a court attached, with its ruling and its person.
  private static Map<String, String> penalty(String here) {
    var answer = Door.knock("GET", here + "/penalties").as("IND", "deadlines:read").answer();
    try {
      var penalties = new ObjectMapper().readTree(answer.body()).path("penalties");
      assertThat(penalties).as(answer.body()).isNotEmpty();
      var judicial =
          StreamSupport.stream(penalties.spliterator(), false)
              .filter(it -> it.hasNonNull("rulingId"))
              .findFirst()
              .orElseThrow(() -> new AssertionError(answer.body()));
      return Stream.of("penaltyId", "rulingId", "personId")
          .collect(Collectors.toMap(it -> it, it -> judicial.path(it).asText()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
