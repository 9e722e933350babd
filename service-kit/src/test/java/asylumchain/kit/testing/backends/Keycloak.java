package asylumchain.kit.testing.backends;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The realm of the deployment in a Keycloak of the tests' own, with what they change in it.
///
/// @param server its address
/// @param password of its administrator, its clients and its people
record Keycloak(String server, String password) implements IdentityProvider {

  static final String ADMIN = "admin";

  private static final String JSON = "application/json";
  private static final String REALM = "asylum-chain";
  private static final String PAGES = "pages";
  private static final String KEY_PROVIDER = "org.keycloak.keys.KeyProvider";
  private static final String LIFESPAN = "access.token.lifespan";
  private static final String A_MOMENT = "2";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public String url() {
    return server + "/realms/" + REALM;
  }

  @Override
  public String name() {
    return url();
  }

  @Override
  public String pagesSecret() {
    return password;
  }

  /// The pages of a test are at a port of their own: they may be led back to wherever they are.
  void letPagesBeAnywhere() {
    changePages(
        pages -> {
          pages.putArray("redirectUris").add("*");
          attributes(pages).put("post.logout.redirect.uris", "*");
        });
  }

  /// With the half that signs as well: Keycloak takes no other. Its own key goes before it.
  @Override
  public void publish(String kid, KeyPair key) {
    var text = Base64.getEncoder().encodeToString(key.getPrivate().getEncoded());
    var config =
        Map.of(
            "privateKey",
            new String[] {text},
            "priority",
            new String[] {"-1"},
            "algorithm",
            new String[] {"RS256"});
    admin(
        "POST",
        "/components",
        Map.of("name", kid, "providerId", "rsa", "providerType", KEY_PROVIDER, "config", config));
  }

  @Override
  public void withdraw(String kid) {
    for (var component : admin("GET", "/components?type=" + KEY_PROVIDER + "&name=" + kid, "")) {
      admin("DELETE", "/components/" + component.get("id").asText(), "");
    }
  }

  @Override
  public void forAMoment(Login login) {
    changePages(pages -> attributes(pages).put(LIFESPAN, A_MOMENT));
    try {
      login.by("planner");
    } finally {
      changePages(pages -> attributes(pages).put(LIFESPAN, ""));
    }
  }

  private static ObjectNode attributes(ObjectNode client) {
    return (ObjectNode) client.get("attributes");
  }

  private void changePages(Consumer<ObjectNode> change) {
    var pages = (ObjectNode) admin("GET", "/clients?clientId=" + PAGES, "").get(0);
    change.accept(pages);
    admin("PUT", "/clients/" + pages.get("id").asText(), pages);
  }

  /// What the administrator asks of the realm, and the answer.
  private JsonNode admin(String method, String path, Object body) {
    var token =
        send(HttpRequest.newBuilder(
                    URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        form(
                            Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMIN,
                                "password",
                                password)))))
            .get("access_token")
            .asText();
    return send(
        HttpRequest.newBuilder(URI.create(server + "/admin/realms/" + REALM + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", JSON)
            .method(method, BodyPublishers.ofString(json(body))));
  }

  private static JsonNode send(HttpRequest.Builder request) {
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            answer.uri() + ": " + answer.statusCode() + " " + answer.body());
      }
      return MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String json(Object body) {
    try {
      return body instanceof String text ? text : MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return url();
  }
}
