package asylumchain.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Claims;
import asylumchain.backends.LocalIssuer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// One case in which somebody types a word of their own into every field that takes one: names,
/// numbers, references, reasons, questions, and what is refused.
final class TypedWords {

  private static final String SCOPES =
      "cases:read cases:write persons:read persons:write persons:match retention:hold"
          + " feed:subscribe audit:read";

  private static final List<String> WORDS =
      List.of(
          "KanarieFamilie",
          "KanarieVoornaam",
          "Канарейка",
          "KANARIEPASPOORT",
          "KanarieGezin",
          "KanarieAdvocaat",
          "KanarieReden",
          "KanarieBron",
          "KanarieVerbetering",
          "KanarieToelichting",
          "KanarieVraag",
          "KanarieVeld");

  /// The employee who types is known to the journal and the access log, and to nobody else.
  private static final String EMPLOYEE = "KanarieMedewerker7";

  private static final String NUMBER = "9899999997";
  private static final String BIRTH_DATE = "1929-11-03";

  private final HttpClient http = HttpClient.newHttpClient();
  private final WholeChain chain;
  private final String token;

  TypedWords(WholeChain chain) {
    this.chain = chain;
    var now = Clock.systemUTC().instant();
    var oin = "00000099000000000000";
    var until = now.plus(Duration.ofHours(1));
    var claims = new Claims("typist", "IND", oin, SCOPES, EMPLOYEE, now, until);
    this.token = LocalIssuer.in(chain.home().resolve("issuer")).sign(claims);
  }

  /// All that was typed, but for the employee.
  static List<String> words() {
    return Stream.concat(WORDS.stream().map(it -> it + "7"), Stream.of(NUMBER, BIRTH_DATE))
        .toList();
  }

  /// What of that case-service has to keep.
  static List<String> kept() {
    return words().stream()
        .filter(it -> !it.startsWith("KanarieVraag") && !it.startsWith("KanarieVeld"))
        .toList();
  }

  static String employee() {
    return EMPLOYEE;
  }

  /// Types them.
  ///
  /// @return where the case is
  String typed() throws IOException, InterruptedException {
    var location =
        taken(
                post(
                    "/v1/cases",
                    """
                    {"person":%s,"event":{"type":"application-lodged","occurredOn":"2021-12-01",
                     "applicationKind":"FIRST"}}
                    """
                        .formatted(person())))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    taken(
        post(
            location + "/events",
            """
            {"type":"lawyer-assigned","occurredOn":"2021-12-02","lawyerReference":"KanarieAdvocaat7"}
            """));
    taken(
        post(
            location + "/events",
            "{\"type\":\"interview-held\",\"occurredOn\":\"2021-12-03\"}",
            "Fact-Reason",
            "KanarieReden7",
            "Fact-Source",
            "KanarieBron7"));
    taken(
        post(
            location + "/legal-holds",
            "{\"ground\":\"LITIGATION\",\"explanation\":\"KanarieToelichting7\"}"));
    var personId = shown(location).at("/applicant/personId").asText();
    taken(
        post(
            "/v1/persons/" + personId + "/corrections",
            "{\"person\":%s,\"reason\":\"KanarieVerbetering7\"}".formatted(person())));
    refusedAndAsked(location);
    return location;
  }

  private void refusedAndAsked(String location) throws IOException, InterruptedException {
    var unknown = "{\"type\":\"interview-held\",\"KanarieVeld7\":\"KanarieVeld7\"}";
    assertThat(post(location + "/events", unknown).statusCode()).isEqualTo(400);
    var impossible =
        """
        {"person":%s,"event":{"type":"permit-issued","occurredOn":"2021-12-04"}}
        """
            .formatted(person());
    assertThat(post("/v1/cases", impossible).statusCode()).isEqualTo(409);
    var question = post("/v1/cases/_search", "{\"familyName\":\"KanarieVraag7\"}");
    assertThat(question.statusCode()).isEqualTo(200);
  }

  private static String person() {
    return """
    {"vNumber":"%s","familyName":"KanarieFamilie7","givenNames":"KanarieVoornaam7","birthDate":"%s",
     "sex":"F","nationality":"SYR","familyRef":"KanarieGezin7",
     "otherNames":[{"familyName":"Канарейка7"}],
     "foreignIds":[{"kind":"PASSPORT","country":"SYR","number":"KANARIEPASPOORT7"}]}
    """
        .formatted(NUMBER, BIRTH_DATE);
  }

  /// Has every event sent to a receiver, from the first on.
  void subscribe(Receiver receiver) throws IOException, InterruptedException {
    taken(
        post(
            "/v1/webhooks",
            "{\"address\":\"%s\",\"after\":\"BEGINNING\"}".formatted(receiver.address())));
  }

  private JsonNode shown(String location) throws IOException, InterruptedException {
    var answer = http.send(request(location).GET().build(), BodyHandlers.ofString());
    return new ObjectMapper().readTree(answer.body());
  }

  private static HttpResponse<String> taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", "*")
            .POST(BodyPublishers.ofString(body));
    return http.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    URI where = chain.cases(path);
    return HttpRequest.newBuilder(where).header("Authorization", "Bearer " + token);
  }
}
