package asylumchain.kit.toy;

import asylumchain.kit.testing.Change;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.HttpConformance;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

@QuarkusTest
@WithTestResource(RealBackends.class)
@TestProfile(ToyShop.class)
class ToyHttpRulesTest extends HttpConformance {

  private static final String TOY =
      "{\"name\":\"car\",\"madeOn\":\"2021-12-31\",\"colour\":\"RED\",\"wheels\":4}";
  private static final String PAINTED =
      "{\"type\":\"toy-painted\",\"occurredOn\":\"2021-12-31\",\"colour\":\"GREEN\"}";

  @Override
  protected List<Change> changes() {
    var made = made();
    var toy = made.headers().firstValue("Location").orElseThrow();
    var etag = made.headers().firstValue("ETag").orElseThrow();
    return List.of(
        new Change("/v1/toys", TOY, "", "toys:write"),
        new Change(toy + "/events", PAINTED, etag, "toys:write"));
  }

  @Override
  protected Map<String, String> existing() {
    var toy = made().headers().firstValue("Location").orElseThrow();
    return Map.of("toyId", toy.substring(toy.lastIndexOf('/') + 1));
  }

  private static HttpResponse<String> made() {
    return Door.knock("POST", "/v1/toys").as("IND", "toys:write").json(TOY).answer();
  }

  @Override
  protected boolean isSound(String path) {
    return !path.startsWith("/accidents");
  }
}
