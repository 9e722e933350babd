package asylumchain.kit.toy;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBackends.class)
@TestProfile(ToyOverloadTest.NarrowDoor.class)
class ToyOverloadTest {

  /// A service that answers three at once, two of them of one client, on the last day of 2021.
  public static class NarrowDoor implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "chain.http.requests-at-once", "3",
          "chain.http.requests-at-once-per-client", "2",
          "chain.business-date", "2021-12-31");
    }
  }

  @BeforeEach
  void shut() {
    BrokenResource.door = new CountDownLatch(1);
  }

  @Test
  void a_client_with_more_than_its_share_under_way_is_asked_to_wait_and_others_are_not() {
    var slow =
        IntStream.range(0, 2)
            .mapToObj(_ -> Door.knock("GET", "/v1/accidents/own?kind=SLOW").as("IND", "toys:read"))
            .map(door -> CompletableFuture.supplyAsync(() -> letIn(door)))
            .toList();
    HttpResponse<String> refused;
    do {
      refused = peace("IND");
    } while (refused.statusCode() == 200);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(peace("COA").statusCode()).isEqualTo(200);
    BrokenResource.door.countDown();
    assertThat(slow).allMatch(it -> it.join() == 200);
    assertThat(peace("IND").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> peace(String organisation) {
    return Door.knock("GET", "/v1/accidents/own?kind=NONE").as(organisation, "toys:read").answer();
  }

  @Test
  void who_comes_on_top_of_what_can_be_answered_is_asked_to_come_back() {
    var slow =
        IntStream.range(0, 3)
            .mapToObj(_ -> Door.knock("GET", "/v1/accidents?kind=SLOW"))
            .map(door -> CompletableFuture.supplyAsync(() -> letIn(door)))
            .toList();
    HttpResponse<String> refused;
    do {
      refused = Door.knock("GET", "/v1/toys/colours").answer();
    } while (refused.statusCode() == 200);

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.headers().firstValue("Business-Date")).contains("2021-12-31");
    BrokenResource.door.countDown();
    assertThat(slow).allMatch(it -> it.join() == 200);
    assertThat(Door.knock("GET", "/v1/toys/colours").answer().statusCode()).isEqualTo(200);
  }

  /// One of the three may find our own probe in its place.
  private static int letIn(Door door) {
    var status = door.answer().statusCode();
    return status == 503 || status == 429 ? letIn(door) : status;
  }
}
