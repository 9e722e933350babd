package asylumchain.deadlines;

import asylumchain.kit.testing.Change;
import asylumchain.kit.testing.HttpConformance;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
class HttpRulesTest extends HttpConformance {

  /// This service takes no change yet: extensions and notices of default come with their own room.
  @Override
  protected List<Change> changes() {
    return List.of();
  }
}
