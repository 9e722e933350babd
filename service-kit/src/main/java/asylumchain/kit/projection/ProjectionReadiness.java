package asylumchain.kit.projection;

import io.quarkus.arc.properties.IfBuildProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready while the live tables are of another release's shape: a rebuild is under way.
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
    return HealthCheckResponse.named("projection")
        .status(consuming == null || consuming.ready())
        .build();
  }
}
