package asylumchain.cases.retention;

import asylumchain.kit.access.PublicOperation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// For how long cases are kept.
@Path("/v1/retention-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "retention")
public class RetentionRulesResource {

  private final RetentionRules rules;

  RetentionRulesResource(RetentionRules rules) {
    this.rules = rules;
  }

  @GET
  @PublicOperation
  @Operation(
      summary = "For how long cases are kept, by how they ended",
      description =
          "Each rule (nl: bewaartermijn) in every version, with its basis, its source and whether"
              + " its length was read there (`confirmed`) or not (`unverified`).")
  public RetentionRules rules() {
    return rules;
  }
}
