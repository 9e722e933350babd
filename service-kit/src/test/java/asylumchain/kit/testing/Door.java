package asylumchain.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/// The door of the service under test. Whatever comes out of it is checked: the headers of every
/// answer, the form of every error, and that no error tells what the service is made of.
public final class Door {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /// What a reader of an error should never learn.
  private static final Pattern INSIDES =
      Pattern.compile(
          "asylumchain\\.|java\\.|jakarta\\.|io\\.quarkus|jackson|hibernate|Exception|"
              + "\\tat |(?i)(select .* from |insert into|postgres|psql|jdbc)");

  private final String base = ConfigProvider.getConfig().getValue("test.url", String.class);
  private final String method;
  private final String path;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private BodyPublisher body = BodyPublishers.noBody();

  private Door(String method, String path) {
    this.method = method;
    this.path = path;
  }

  public static Door knock(String method, String path) {
    return new Door(method, path);
  }

  public Door with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /// With a token that has these scopes.
  public Door as(String organisation, String... scopes) {
    return with("Authorization", TestTokens.bearer(organisation, scopes));
  }

  /// The same, with a token of an employee.
  public Door asEmployee(String employee, String organisation, String... scopes) {
    return with("Authorization", TestTokens.bearerOfEmployee(employee, organisation, scopes));
  }

  public Door json(String json) {
    return with("Content-Type", "application/json").body(json);
  }

  public Door body(String text) {
    body = BodyPublishers.ofString(text);
    return this;
  }

  public Door body(byte[] bytes) {
    body = BodyPublishers.ofByteArray(bytes);
    return this;
  }

  /// A body whose length is not announced.
  public Door chunked(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    return with("Content-Type", "application/json");
  }

  /// The answer, which keeps the rules of every answer.
  public HttpResponse<String> answer() {
    var answer = send(BodyHandlers.ofString());
    checkHeaders(answer);
    if (answer.statusCode() >= 400) {
      problem(answer);
    }
    return answer;
  }

  /// What it says where all is well, as it came.
  public byte[] bytes() {
    var answer = send(BodyHandlers.ofByteArray());
    assertThat(answer.statusCode())
        .as("%s → %s", this, new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    checkHeaders(answer);
    return answer.body();
  }

  /// What it says where all is well.
  public JsonNode read() {
    return Api.json(new String(bytes(), StandardCharsets.UTF_8));
  }

  /// The problem, which is expected to have this status.
  public JsonNode refusal(int status) {
    var answer = answer();
    assertThat(answer.statusCode()).as("%s → %s", this, answer.body()).isEqualTo(status);
    return problem(answer);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  private <T> HttpResponse<T> send(BodyHandler<T> handler) {
    var request =
        HttpRequest.newBuilder(URI.create(base.replaceFirst("/$", "") + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, body);
    headers.forEach(request::header);
    try {
      return CLIENT.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(this + " broke off", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void checkHeaders(HttpResponse<?> answer) {
    var expected =
        Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    expected.forEach(
        (name, value) ->
            assertThat(answer.headers().allValues(name)).as("%s: %s", this, name).contains(value));
    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
        .as("%s: Strict-Transport-Security", this)
        .isPresent();
    assertThat(answer.headers().firstValue("API-Version").orElse(""))
        .as("%s: API-Version", this)
        .matches("1\\.\\d+\\.\\d+");
    assertThat(answer.headers().firstValue("Business-Date").orElse(""))
        .as("%s: Business-Date", this)
        .matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private JsonNode problem(HttpResponse<String> answer) {
    if (method.equals("HEAD")) {
      return JSON.missingNode();
    }
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as("%s → %d %s", this, answer.statusCode(), answer.body())
        .startsWith("application/problem+json");
    assertThat(INSIDES.matcher(answer.body()).find())
        .as("%s tells what is inside: %s", this, answer.body())
        .isFalse();
    var problem = Api.json(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
    for (var field : new String[] {"type", "title", "detail"}) {
      assertThat(problem.path(field).asText()).as("%s: %s", this, field).isNotBlank();
    }
    return problem;
  }
}
