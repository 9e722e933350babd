package asylumchain.cases;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What partners ask about cases and persons, and what they are answered.
public final class CaseCalls {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CaseCalls() {}

  /// IND registers a case of a person.
  public static Door registering(String person) {
    return Door.knock("POST", "/v1/cases")
        .as("IND", "cases:write")
        .json(Bodies.registration(person));
  }

  /// Where the case of a person stands that IND has just registered.
  public static String registered(String person) {
    var answer = registering(person).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /// IND says what happened, whichever version the case has.
  public static Door posting(String location, String event) {
    return Door.knock("POST", location + "/events")
        .as("IND", "cases:write")
        .with("If-Match", "*")
        .json(event);
  }

  /// Where the page after this one is; empty where there is none.
  public static String next(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Link")
        .map(link -> link.substring(link.indexOf("/v1/"), link.indexOf('>')))
        .orElse("");
  }

  /// IND puts a person right.
  ///
  /// @param more what stands beside the person, beginning with a comma; or nothing
  /// @param scopes beside the one that it takes
  public static Door correcting(String personId, String person, String more, String... scopes) {
    var all = Stream.concat(Stream.of("persons:write"), Stream.of(scopes)).toArray(String[]::new);
    return Door.knock("POST", "/v1/persons/" + personId + "/corrections")
        .as("IND", all)
        .with("If-Match", "*")
        .json("{\"person\":" + person + more + "}");
  }

  /// IND says that a person is another.
  public static void merged(String personId, String into) {
    isDone(
        Door.knock("POST", "/v1/persons/" + personId + "/merges")
            .as("IND", "persons:merge", "persons:match")
            .with("If-Match", "*")
            .json("{\"into\":\"" + into + "\"}"));
  }

  /// IND says that a person is not another after all.
  public static void split(String personId) {
    isDone(
        Door.knock("POST", "/v1/persons/" + personId + "/splits")
            .as("IND", "persons:merge")
            .with("If-Match", "*"));
  }

  private static void isDone(Door door) {
    var answer = door.answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  /// What IND finds by what it knows of a person or a case.
  public static JsonNode found(String search) {
    return ok(Door.knock("POST", "/v1/cases/_search").as("IND", "cases:read").json(search));
  }

  /// The same by a V-number, as it is told.
  public static String foundByNumber(String number) {
    return found("{\"vNumber\":\"" + number + "\"}").toString();
  }

  public static JsonNode read(String path, String... scopes) {
    return readAs("IND", path, scopes);
  }

  public static JsonNode readAs(String partner, String path, String... scopes) {
    return ok(Door.knock("GET", path).as(partner, scopes));
  }

  /// The journal of a case, as IND sees it.
  public static List<JsonNode> events(String location, String... scopes) {
    var items = read(location + "/events", scopes).path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  /// Who applies in a case.
  public static String applicant(String location) {
    return read(location, "cases:read").at("/applicant/personId").asText();
  }

  /// The V-number of a person, as it is told.
  public static String number(String person) {
    return json(person).path("vNumber").asText();
  }

  /// A name that nobody else has.
  public static String letters() {
    return ThreadLocalRandom.current()
        .ints(9, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode ok(Door door) {
    var answer = door.answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer.body());
  }
}
