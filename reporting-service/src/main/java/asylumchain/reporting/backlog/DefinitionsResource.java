package asylumchain.reporting.backlog;

import asylumchain.kit.access.PublicOperation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What is counted, and what is not.
@Path("/v1/definitions")
public class DefinitionsResource {

  private final StockDefinitions definitions;

  DefinitionsResource(StockDefinitions definitions) {
    this.definitions = definitions;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @PublicOperation
  @Operation(summary = "The definitions of stock, in all versions, in Dutch and English")
  public DefinitionsView list() {
    return new DefinitionsView(definitions.all());
  }

  /// All definitions.
  public record DefinitionsView(List<StockDefinition> definitions) {}
}
