package asylumchain.reporting.backlog.counted;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Paging;
import asylumchain.reporting.backlog.BacklogResource.KnownAt;
import asylumchain.reporting.backlog.cases.CaseReading;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The cases behind the completeness of all figures.
@Path("/v1/freshness/cases")
public class LackingCasesResource {

  private final LackingCases numbers;
  private final CountedReading cases;

  LackingCasesResource(LackingCases numbers, CountedReading cases) {
    this.numbers = numbers;
    this.cases = cases;
  }

  /// On which day each case is described; read with the rest of a question.
  public static class Described {

    @QueryParam("asOf")
    @Parameter(description = "The day on which each case is described. Default: the business date.")
    @Nullable String asOf;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope(CaseReading.CASES)
  @Operation(
      summary = "The cases of which something is not in yet",
      description =
          "Lists the cases behind a number of the completeness that every figure tells: those that are"
              + " parked, each on the day it was parked on; those of which a message could not be"
              + " processed, once for each message; and those whose clocks are still to be computed."
              + " Which cases are parked, and of which a message waits, is told as it is now."
              + CountedView.SEEN)
  @Parameter(
      name = "what",
      in = ParameterIn.QUERY,
      required = true,
      description = "Which number: parkedCases, deadLetters or clocksPending.",
      schema = @Schema(implementation = String.class))
  public CountedView list(
      @BeanParam OneSheet sheet,
      @BeanParam Described described,
      @BeanParam KnownAt knownAt,
      @Context UriInfo uri,
      @BeanParam @Valid Paging paging) {
    return sheet.of(cases.read(numbers, sheet.besides(uri), paging));
  }
}
