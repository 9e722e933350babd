package asylumchain.kit.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Door;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// COA, at the door where one subscribes.
final class Subscriber {

  static final String SCOPE = "feed:subscribe";

  private Subscriber() {}

  /// What was subscribed to.
  ///
  /// @param secret as shown once
  record Made(String id, String secret) {}

  static HttpResponse<String> subscribe(String body, String key) {
    return Door.knock("POST", "/v1/webhooks")
        .as("COA", SCOPE)
        .with("Idempotency-Key", key)
        .json(body)
        .answer();
  }

  static Made subscribed(String body) {
    var answer = subscribe(body, UUID.randomUUID().toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var location = answer.headers().firstValue("Location").orElseThrow();
    return new Made(
        location.substring(location.lastIndexOf('/') + 1),
        Api.json(answer.body()).path("secret").asText());
  }

  static JsonNode read(Made made) {
    return Api.json(
        Door.knock("GET", "/v1/webhooks/" + made.id()).as("COA", SCOPE).answer().body());
  }

  /// Its ETag.
  static String version(Made made) {
    return Door.knock("GET", "/v1/webhooks/" + made.id())
        .as("COA", SCOPE)
        .answer()
        .headers()
        .firstValue("ETag")
        .orElseThrow();
  }

  static JsonNode deliveries(Made made) {
    var path = "/v1/webhooks/" + made.id() + "/deliveries";
    return Api.json(Door.knock("GET", path).as("COA", SCOPE).answer().body()).path("items");
  }

  static HttpResponse<String> post(Made made, String path, String body) {
    return door(made, path, body).answer();
  }

  static void post(Made made, String path, String body, int status) {
    door(made, path, body).refusal(status);
  }

  private static Door door(Made made, String path, String body) {
    var door =
        Door.knock("POST", "/v1/webhooks/" + made.id() + path)
            .as("COA", SCOPE)
            .with("If-Match", "*");
    return body.isEmpty() ? door : door.json(body);
  }

  /// As the page for receivers says: not with the code of the sender.
  static String signature(String secret, Receiver.Letter letter) {
    try {
      var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var signed =
          letter.id() + "." + letter.headers().get("webhook-timestamp") + "." + letter.body();
      return "v1,"
          + Base64.getEncoder()
              .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
