package asylumchain.kit.projection;

import io.quarkus.arc.properties.IfBuildProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready while the live tables are of another release's shape: a rebuild is under way, and the
/// answer says how many rows of journals went in so far (`rebuilt`).
@Readiness
@IfBuildProperty(name = "chain.projection.enabled", stringValue = "true", enableIfMissing = true)
class ProjectionReadiness implements HealthCheck {

  private final ProjectionLifecycle lifecycle;

  ProjectionReadiness(ProjectionLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public HealthCheckResponse call() {
    var consuming = lifecycle.consuming();
    var answer = HealthCheckResponse.named("projection");
    if (consuming == null || consuming.ready()) {
      return answer.up().build();
    }
    return answer.down().withData("rebuilt", consuming.rebuilds().rebuilt()).build();
  }
}
