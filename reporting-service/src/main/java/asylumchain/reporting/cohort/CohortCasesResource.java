package asylumchain.reporting.cohort;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.cases.CaseReading;
import asylumchain.reporting.backlog.counted.CountedReading;
import asylumchain.reporting.backlog.counted.CountedView;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// The members of a cohort that are settled.
@Path("/v1/cohorts/{code}/settled")
public class CohortCasesResource {

  private final CohortCases numbers;
  private final CohortQueries queries;
  private final CountedReading cases;

  CohortCasesResource(CohortCases numbers, CohortQueries queries, CountedReading cases) {
    this.numbers = numbers;
    this.queries = queries;
    this.cases = cases;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope({CaseReading.CASES, Scope.AUDIT})
  @Operation(
      summary = "The members of a cohort that were settled (nl: afgedaan) by the end of a day",
      description =
          "Lists the members that /v1/cohorts/{code}/stock counts as settled on that day, each on the"
              + " day it was settled on; of one that has been destroyed since only its id is left."
              + CountedView.SEEN)
  @Parameter(
      name = "asOf",
      in = ParameterIn.QUERY,
      description = "The day. Default: the business date.",
      schema = @Schema(implementation = String.class, format = "date"))
  @Parameter(
      name = "knownAt",
      in = ParameterIn.QUERY,
      description =
          "A moment in UTC, or a date: its end in Europe/Amsterdam. Default: the watermark.",
      schema = @Schema(implementation = String.class))
  public CountedView list(
      @PathParam("code") String code,
      @BeanParam OneSheet sheet,
      @Context UriInfo uri,
      @BeanParam @Valid Paging paging) {
    if (queries.find(code) == null) {
      throw Problem.notFound();
    }
    var asked = new LinkedHashMap<>(sheet.besides(uri));
    asked.put(CohortCases.COHORT, List.of(code));
    return sheet.of(cases.read(numbers, asked, paging));
  }
}
