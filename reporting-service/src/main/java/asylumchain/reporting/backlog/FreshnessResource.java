package asylumchain.reporting.backlog;

import asylumchain.kit.access.Scope;
import asylumchain.kit.projection.Freshness;
import asylumchain.kit.projection.FreshnessView;
import asylumchain.kit.time.BusinessDate;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// How old the figures are, and what they may still lack.
@Path("/v1/freshness")
public class FreshnessResource {

  private final Freshness freshness;
  private final CompletenessQueries completeness;
  private final BusinessDate businessDate;

  FreshnessResource(
      Freshness freshness, CompletenessQueries completeness, BusinessDate businessDate) {
    this.freshness = freshness;
    this.completeness = completeness;
    this.businessDate = businessDate;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Scope("backlog:read")
  @Operation(summary = "The watermark, the position per source and partition, and completeness")
  public View show() {
    var fresh = freshness.now();
    return new View(businessDate.today(), fresh, completeness.asKnownAt(fresh.watermark()));
  }

  /// Freshness and completeness.
  public record View(LocalDate businessDate, FreshnessView freshness, Completeness completeness) {}
}
