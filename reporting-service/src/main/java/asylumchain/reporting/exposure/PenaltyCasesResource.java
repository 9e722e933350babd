package asylumchain.reporting.exposure;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Paging;
import asylumchain.reporting.backlog.BacklogResource.KnownAt;
import asylumchain.reporting.backlog.cases.CaseReading;
import asylumchain.reporting.backlog.cases.CasesResource.SameDay;
import asylumchain.reporting.backlog.counted.CountedReading;
import asylumchain.reporting.backlog.counted.CountedView;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// The cases that penalties are about.
@Path("/v1/penalty-exposure/cases")
public class PenaltyCasesResource {

  private final PenaltyCases numbers;
  private final CountedReading cases;

  PenaltyCasesResource(PenaltyCases numbers, CountedReading cases) {
    this.numbers = numbers;
    this.cases = cases;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope(CaseReading.CASES)
  @Operation(
      summary = "The cases that penalties (nl: dwangsommen) are about",
      description =
          "Lists the cases with a penalty that costs something from one day to another, each on the first"
              + " day on which it has one: behind an amount of /v1/penalty-exposure stand the cases"
              + " that cost it. A penalty that a ruling sets for several cases is one amount and stands"
              + " here for each of them."
              + CountedView.SEEN)
  @Parameter(
      name = "regime",
      in = ParameterIn.QUERY,
      required = true,
      description = "Under which regime: ADMINISTRATIVE or JUDICIAL.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "times",
      in = ParameterIn.QUERY,
      description =
          "What is counted of each case: cases (the default), the persons who have a penalty in it,"
              + " the rulings that set one, or the payments. Who has one in two cases, and a ruling"
              + " for two, counts in both.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "The first day, included. Default: from the beginning.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "The last day, included; after asOf: if nothing is decided. Default: asOf.",
      schema = @Schema(implementation = String.class))
  public CountedView list(
      @BeanParam OneSheet sheet,
      @BeanParam SameDay day,
      @BeanParam KnownAt knownAt,
      @Context UriInfo uri,
      @BeanParam @Valid Paging paging) {
    return sheet.of(cases.read(numbers, sheet.besides(uri), paging));
  }
}
