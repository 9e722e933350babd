package asylumchain.kit.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.imports.ToyImports;
import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be subscribed to, and how it is answered.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "toy_imports"))
@TestProfile(ToyImports.class)
class SubscriptionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://10.0.0.1/",
        "https://172.16.0.1/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[fe80::1]/",
        "https://[fd00::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::a00:1]/",
        "https://167772161/",
        "http://93.184.216.34/",
        "https://user@93.184.216.34/",
        "https://93.184.216.34/#part",
        "https://93.184.216.34:0/",
        "https://93.184.216.34:65536/",
        "https:///nowhere",
        "https://no-such-host.invalid/",
        "http://[/"
      })
  void an_address_that_will_not_do_is_refused_with_a_reason(String address) {
    var problem =
        Door.knock("POST", "/v1/webhooks")
            .as("COA", Subscriber.SCOPE)
            .json("{\"address\":\"%s\"}".formatted(address))
            .refusal(400);
    assertThat(problem.at("/violations/0/pointer").asText()).isEqualTo("/address");
    assertThat(problem.at("/violations/0/reason").asText()).isNotBlank();
  }

  @Test
  void who_changes_a_subscription_says_which_version_of_it_was_read() {
    var made = Subscriber.subscribed("{\"address\":\"http://127.0.0.1:9/events\"}");
    for (var change : List.of("/secrets", "/resumption", "/replays")) {
      sent("POST", made, change, "").refusal(428);
      sent("POST", made, change, "\"2\"").refusal(412);
    }
    assertThat(sent("POST", made, "/secrets", "\"1\"").answer().headers().firstValue("ETag"))
        .contains("\"2\"");
    assertThat(sent("POST", made, "/replays", "\"2\"").answer().headers().firstValue("ETag"))
        .contains("\"3\"");
    sent("POST", made, "/resumption", "\"3\"").refusal(409);

    sent("DELETE", made, "", "").refusal(428);
    sent("DELETE", made, "", "\"2\"").refusal(412);
    assertThat(sent("DELETE", made, "", "\"3\"").answer().statusCode()).isEqualTo(204);
    assertThat(sent("DELETE", made, "", "\"3\"").answer().statusCode())
        .as("the answer got lost, and it is asked for again")
        .isEqualTo(204);
    sent("DELETE", made, "", "").refusal(428);
    assertThat(Subscriber.version(made)).isEqualTo("\"4\"");
    sent("POST", made, "/secrets", "\"4\"").refusal(409);
  }

  private static Door sent(String method, Subscriber.Made made, String path, String version) {
    var door = Door.knock(method, "/v1/webhooks/" + made.id() + path).as("COA", Subscriber.SCOPE);
    if (!version.isEmpty()) {
      door.with("If-Match", version);
    }
    return path.equals("/replays") ? door.json("{\"after\":\"BEGINNING\"}") : door;
  }

  @Test
  void a_repeat_of_the_request_subscribes_once_and_shows_no_secret() {
    var key = UUID.randomUUID().toString();
    var body = "{\"address\":\"%s\"}".formatted("http://127.0.0.1:9/events");
    var first = Subscriber.subscribe(body, key);
    var again = Subscriber.subscribe(body, key);
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(Api.json(first.body()).path("secret").asText()).startsWith("whsec_");
    assertThat(Api.json(again.body()).has("secret")).isFalse();
  }
}
