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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBackends.class)
@TestProfile(ToyOverloadTest.NarrowDoor.class)
class ToyOverloadTest {

  /// A service that answers three at once, on the last day of 2021.
  public static class NarrowDoor implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("chain.http.requests-at-once", "3", "chain.business-date", "2021-12-31");
    }
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
    BrokenResource.DOOR.countDown();
    assertThat(slow).allMatch(it -> it.join() == 200);
    assertThat(Door.knock("GET", "/v1/toys/colours").answer().statusCode()).isEqualTo(200);
  }

  /// One of the three may find our own probe in its place.
  private static int letIn(Door door) {
    var status = door.answer().statusCode();
    return status == 503 ? letIn(door) : status;
  }
}
