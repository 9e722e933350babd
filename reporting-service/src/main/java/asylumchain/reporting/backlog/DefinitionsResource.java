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
  private final MeasureDefinitions measures;

  DefinitionsResource(StockDefinitions definitions, MeasureDefinitions measures) {
    this.definitions = definitions;
    this.measures = measures;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @PublicOperation
  @Operation(
      summary = "The definitions of stock and measures, in all versions, in Dutch and English")
  public DefinitionsView list() {
    return new DefinitionsView(definitions.all(), measures.all());
  }

  /// All definitions.
  ///
  /// @param definitions what counts as stock
  /// @param measures what every other figure means
  public record DefinitionsView(
      List<StockDefinition> definitions, List<StockDefinition.Name> measures) {}
}
