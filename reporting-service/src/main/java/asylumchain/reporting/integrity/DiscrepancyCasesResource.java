package asylumchain.reporting.integrity;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Paging;
import asylumchain.reporting.backlog.BacklogResource.KnownAt;
import asylumchain.reporting.backlog.cases.CaseReading;
import asylumchain.reporting.backlog.counted.CountedView;
import asylumchain.reporting.backlog.counted.LackingCasesResource.Described;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// The cases behind a number of a reconciliation.
@Path("/v1/reconciliations")
public class DiscrepancyCasesResource {

  private final DiscrepancyCases numbers;

  DiscrepancyCasesResource(DiscrepancyCases numbers) {
    this.numbers = numbers;
  }

  @GET
  @Path("{id}/cases")
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope(CaseReading.CASES)
  @Operation(
      summary = "The cases behind a number of a reconciliation",
      description =
          "Lists the case of each record that the reconciliation found wrong, or back-dated, on its"
              + " business date. A record of which nobody can tell whose it is stands in no list, nor"
              + " what is back-dated of cases that are parked or were destroyed since."
              + CountedView.SEEN)
  @Parameter(
      name = "found",
      in = ParameterIn.QUERY,
      required = true,
      description = "Which number: wrong, unrepaired, vanished, doubled or backDated.",
      schema = @Schema(implementation = String.class))
  public CountedView list(
      @PathParam("id") UUID id,
      @BeanParam OneSheet sheet,
      @BeanParam Described described,
      @BeanParam KnownAt knownAt,
      @Context UriInfo uri,
      @BeanParam @Valid Paging paging) {
    return sheet.of(numbers.list(id, sheet.besides(uri), paging));
  }
}
