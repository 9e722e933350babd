package asylumchain.cases.search;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
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
      next =
          answer
              .headers()
              .firstValue("Link")
              .map(link -> link.substring(link.indexOf("/v1/"), link.indexOf('>')))
              .orElse("");
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
