package asylumchain.backends.login;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.LocalIssuer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The login of a development suite refuses what a real one refuses.
class LocalLoginTest {

  /// As in RFC 7636, appendix B.
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final String BACK = "http://localhost:8083/internal/login";

  private final LocalIssuer issuer = LocalIssuer.fresh();
  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer server;

  @BeforeEach
  void a_login() {
    server = new LocalLogin(issuer, Clock.systemUTC(), DemoPerson.ALL).start(0);
  }

  @AfterEach
  void is_closed() {
    server.stop(0);
  }

  @Test
  void a_code_is_good_once_for_whoever_proves_that_he_asked_for_it() throws Exception {
    var answer = token(code("policy", BACK), BACK, VERIFIER, issuer.secretOf("pages"));
    assertThat(answer.statusCode()).isEqualTo(200);
    var access = payload(answer.body(), "access_token");
    assertThat(access).contains("\"organisation\":\"IND\"", "\"aud\":\"asylum-chain\"");
    assertThat(access).as("only what the person may").contains("\"scope\":\"backlog:read\"");
    var who = payload(answer.body(), "id_token");
    assertThat(who).contains("\"aud\":\"pages\"", "\"nonce\":\"n1\"");

    var code = code("policy", BACK);
    assertThat(token(code, BACK, VERIFIER, issuer.secretOf("pages")).statusCode()).isEqualTo(200);
    assertThat(token(code, BACK, VERIFIER, issuer.secretOf("pages")).statusCode()).isEqualTo(400);
  }

  @Test
  void a_code_is_no_token_for_anybody_else() throws Exception {
    var secret = issuer.secretOf("pages");
    var other = VERIFIER.replace('d', 'e');
    assertThat(token(code("planner", BACK), BACK, other, secret).statusCode()).isEqualTo(400);
    assertThat(token(code("planner", BACK), BACK + "/", VERIFIER, secret).statusCode())
        .isEqualTo(400);
    assertThat(token(code("planner", BACK), BACK, VERIFIER, "guessed").statusCode()).isEqualTo(401);
  }

  @Test
  void nobody_is_sent_to_pages_of_another_machine_or_without_a_proof() throws Exception {
    assertThat(ask("https://pages.example.org/internal/login", CHALLENGE).statusCode())
        .isEqualTo(400);
    assertThat(ask("http://localhost.example.org/internal/login", CHALLENGE).statusCode())
        .isEqualTo(400);
    assertThat(
            get("/authorize?client_id=pages&response_type=code&redirect_uri=" + BACK).statusCode())
        .isEqualTo(400);
    var page = ask(BACK, CHALLENGE);
    assertThat(page.statusCode()).isEqualTo(200);
    DemoPerson.ALL.forEach(person -> assertThat(page.body()).contains(person.words()));
    assertThat(page.body()).doesNotContain("<script");
  }

  private String code(String person, String back) throws Exception {
    var answer = get(question(back, CHALLENGE) + "&person=" + person);
    assertThat(answer.statusCode()).isEqualTo(302);
    var address = answer.headers().firstValue("Location").orElseThrow();
    assertThat(address).startsWith(back + "?code=").endsWith("&state=s1");
    return address.substring(address.indexOf('=') + 1, address.indexOf('&'));
  }

  private HttpResponse<String> ask(String back, String challenge) throws Exception {
    return get(question(back, challenge));
  }

  private static String question(String back, String challenge) {
    return "/authorize?client_id=pages&response_type=code&state=s1&nonce=n1"
        + "&scope=openid+backlog:read+audit:read&code_challenge_method=S256&code_challenge="
        + challenge
        + "&redirect_uri="
        + back;
  }

  private HttpResponse<String> token(String code, String back, String verifier, String secret)
      throws Exception {
    var form =
        "grant_type=authorization_code&code=%s&redirect_uri=%s&code_verifier=%s"
            .formatted(code, back, verifier);
    var client =
        Base64.getEncoder().encodeToString(("pages:" + secret).getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(address("/token"))
            .header("Authorization", "Basic " + client)
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(address(path)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static String payload(String body, String name) {
    var token = body.substring(body.indexOf(name) + name.length() + 4);
    var part = token.substring(0, token.indexOf('"')).split("\\.", -1)[1];
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
