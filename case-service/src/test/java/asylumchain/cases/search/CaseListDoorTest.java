package asylumchain.cases.search;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.cases.CaseCalls;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whatever a list is narrowed to, it shows what somebody finds who reads all of it.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class CaseListDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// Where a case shows what a parameter asks for.
  private static final Map<String, String> SHOWN =
      Map.ofEntries(
          Map.entry("stage", "/stage"),
          Map.entry("kind", "/applicationKind"),
          Map.entry("track", "/track"),
          Map.entry("unit", "/unit"),
          Map.entry("receptionLocation", "/receptionLocation"),
          Map.entry("waitingFor", "/waitingFor"),
          Map.entry("responsible", "/partner"),
          Map.entry("nationality", "/applicant/nationality"),
          Map.entry("sex", "/applicant/sex"),
          Map.entry("ageBand", "/applicant/ageBand"),
          Map.entry("unaccompaniedMinor", "/applicant/unaccompaniedMinor"),
          Map.entry("familySizeBand", "/applicant/familySizeBand"));

  /// The day on which the cases of these tests are lodged.
  private static final String LODGED = "2021-03-01";

  /// Where the cases of one family stand.
  private static final TreeSet<String> FAMILY = new TreeSet<>();

  private static List<JsonNode> all = List.of();

  @BeforeAll
  static void someCases() {
    Bodies.post(
        Bodies.registered(),
        """
        {"type":"track-assigned","occurredOn":"2021-04-01","track":"TRACK_LISTED"}\
        """);
    Bodies.post(
        Bodies.registered(),
        """
        {"type":"waiting-for-changed","occurredOn":"2021-04-02","waitingFor":"ADVICE"}\
        """);
    var decided = Bodies.registered();
    Bodies.post(decided, Bodies.event("netherlands-responsible", "2021-04-03"));
    Bodies.post(decided, Bodies.decision("2021-06-01"));
    var withdrawn = Bodies.registered();
    Bodies.post(withdrawn, Bodies.decision("2021-05-29"));
    Bodies.post(withdrawn, Bodies.event("decision-withdrawn", "2021-06-10"));
    Bodies.registeredBy("IND", "2026-06-12");
    Door.knock("POST", Bodies.registered() + "/hand-overs")
        .as("IND", "cases:write")
        .with("If-Match", "*")
        .json("{\"to\":\"DTV\",\"answerBy\":\"2999-12-30\"}")
        .answer();
    var family = UUID.randomUUID().toString();
    for (int member = 0; member < 2; member++) {
      var body =
          Bodies.registration().replace("\"sex\"", "\"familyRef\":\"" + family + "\",\"sex\"");
      FAMILY.add(
          Door.knock("POST", "/v1/cases")
              .as("KMAR", "cases:write")
              .json(body)
              .answer()
              .headers()
              .firstValue("Location")
              .orElseThrow());
    }
    all = listed("");
  }

  @Test
  void every_value_of_every_dimension_gives_the_cases_that_have_it() {
    assertThat(all).hasSizeGreaterThanOrEqualTo(2);
    SHOWN.forEach(
        (parameter, place) -> {
          var values = new TreeSet<String>();
          all.forEach(found -> values.add(text(found, place)));
          for (var value : values) {
            assertThat(ids(listed("&" + parameter + "=" + value)))
                .as("%s=%s", parameter, value)
                .isEqualTo(ids(having(found -> text(found, place).equals(value))));
          }
        });
  }

  @Test
  void several_values_and_dimensions_and_days_narrow_it_together() {
    assertThat(
            ids(
                listed(
                    "&stage=LODGED,REGISTERED&track=NONE&lodgedFrom=%1$s&lodgedUntil=%1$s"
                        .formatted(LODGED))))
        .isEqualTo(
            ids(
                having(
                    found ->
                        List.of("LODGED", "REGISTERED").contains(text(found, "/stage"))
                            && text(found, "/track").equals("NONE")
                            && text(found, "/lodgedOn").equals(LODGED))))
        .isNotEmpty();
    assertThat(ids(listed("&lodgedFrom=2021-03-02&madeUntil=2021-12-31")))
        .isEqualTo(
            ids(
                having(
                    found ->
                        isWithin(text(found, "/lodgedOn"), "2021-03-02", "9999-12-30")
                            && isWithin(text(found, "/madeOn"), "0001-01-01", "2021-12-31"))));
  }

  @Test
  void the_days_of_responsibility_decision_and_answer_narrow_it() {
    Map.of(
            "responsible", "/netherlandsResponsibleOn",
            "decided", "/decidedOn",
            "answer", "/answerBy")
        .forEach(
            (parameter, place) -> {
              var days = new TreeSet<String>();
              all.forEach(found -> days.add(text(found, place)));
              days.remove("NONE");
              assertThat(days).as(place).isNotEmpty();
              for (var day : days) {
                assertThat(ids(listed("&%1$sFrom=%2$s&%1$sUntil=%2$s".formatted(parameter, day))))
                    .as("%s %s", parameter, day)
                    .isEqualTo(ids(having(found -> text(found, place).equals(day))));
              }
            });
    assertThat(ids(listed("&decidedFrom=2021-05-29&decidedUntil=2021-05-29"))).isEmpty();
    assertThat(ids(listed("&offeredTo=DTV&answerUntil=2999-12-30"))).isNotEmpty();
  }

  @Test
  void the_regime_follows_from_the_day_of_lodging() {
    assertThat(ids(listed("&regime=APR")))
        .isNotEmpty()
        .isEqualTo(
            ids(having(found -> isWithin(text(found, "/lodgedOn"), "2026-06-12", "9999-12-30"))));
    assertThat(ids(listed("&regime=NONE")))
        .isEqualTo(ids(having(found -> text(found, "/lodgedOn").equals("NONE"))));
    assertThat(ids(listed("&responsibilityRegime=NONE")))
        .isEqualTo(ids(having(found -> text(found, "/registeredOn").equals("NONE"))));
  }

  @Test
  void every_case_is_in_one_age_band_and_an_old_one_in_the_last() {
    var banded = new TreeSet<String>();
    for (var band : List.of("0-3", "3-6", "6-12", "12-15", "15-21", "over-21")) {
      var ids = ids(listed("&caseAgeBand=" + band));
      assertThat(ids).as(band).noneMatch(banded::contains);
      banded.addAll(ids);
    }
    assertThat(banded).isEqualTo(ids(all));
    assertThat(ids(listed("&caseAgeBand=over-21")))
        .containsAll(ids(having(found -> text(found, "/lodgedOn").equals(LODGED))));
  }

  @Test
  void the_cases_of_one_family_are_found_together() {
    var shown = page(FAMILY.first()).at("/applicant/familyId").asText();
    assertThat(listed("&familyId=" + shown))
        .extracting(found -> "/v1/cases/" + text(found, "/caseId"))
        .containsExactlyInAnyOrderElementsOf(FAMILY);
  }

  private static boolean isWithin(String day, String from, String until) {
    return !day.equals("NONE") && day.compareTo(from) >= 0 && day.compareTo(until) <= 0;
  }

  @Test
  void the_total_is_counted_where_it_is_asked_for() {
    assertThat(page("/v1/cases?limit=1").has("count")).isFalse();
    assertThat(page("/v1/cases?limit=1&count=exact").path("count").asInt()).isEqualTo(all.size());
    assertThat(page("/v1/cases?limit=1&count=exact&track=TRACK_LISTED").path("count").asInt())
        .isEqualTo(ids(listed("&track=TRACK_LISTED")).size());
    assertThat(page("/v1/cases?limit=1&count=estimate").path("count").isIntegralNumber()).isTrue();
  }

  @Test
  void what_no_case_can_have_is_refused_by_name() {
    refused("stage=OPENED", "stage", "LODGED");
    refused("nationality=syr", "nationality", "must be a code");
    refused("unaccompaniedMinor=maybe", "unaccompaniedMinor", "true, false");
    refused("lodgedFrom=2021-05-02&lodgedUntil=2021-05-01", "lodgedUntil", "before lodgedFrom");
    refused("lodgedOn=2021-05-02", "lodgedOn", "");
    refused("sex=", "sex", "");
    refused("regime=OLD", "regime", "APD_VW42, APR");
    refused("familyId=nobody", "familyId", "");
    refused("answerFrom=2021-05-02&answerUntil=2021-05-01", "answerUntil", "before answerFrom");
  }

  private static void refused(String query, String parameter, String why) {
    var problem = Door.knock("GET", "/v1/cases?" + query).as("IND", "cases:read").refusal(400);
    assertThat(problem.toString()).contains(parameter).contains(why);
  }

  private static List<JsonNode> having(Predicate<JsonNode> condition) {
    return all.stream().filter(condition).toList();
  }

  private static TreeSet<String> ids(List<JsonNode> cases) {
    var ids = new TreeSet<String>();
    cases.forEach(found -> ids.add(text(found, "/caseId")));
    return ids;
  }

  private static String text(JsonNode found, String place) {
    var value = found.at(place);
    return value.isMissingNode() ? "NONE" : value.asText();
  }

  private static List<JsonNode> listed(String narrowed) {
    var found = new ArrayList<JsonNode>();
    var next = "/v1/cases?limit=500" + narrowed;
    while (!next.isEmpty()) {
      var answer = Door.knock("GET", next).as("IND", "cases:read").answer();
      assertThat(answer.statusCode()).as(next).isEqualTo(200);
      json(answer.body()).path("items").forEach(found::add);
      next = CaseCalls.next(answer);
    }
    return found;
  }

  private static JsonNode page(String path) {
    return json(Door.knock("GET", path).as("IND", "cases:read").answer().body());
  }

  private static JsonNode json(String text) {
    try {
      return Objects.requireNonNull(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
