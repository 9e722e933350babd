package asylumchain.reporting.cohort;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Paging;
import asylumchain.reporting.backlog.cases.CaseReading;
import asylumchain.reporting.backlog.counted.CountedView;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Who is in a cohort.
@Path("/v1/cohorts")
public class CohortMembersResource {

  private final CohortMembers members;

  CohortMembersResource(CohortMembers members) {
    this.members = members;
  }

  @GET
  @Path("{code}/members")
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope(CaseReading.CASES)
  @Operation(
      summary = "The members of a cohort",
      description =
          "Lists every case that was in the cohort when it was frozen, on the day of the cohort; of"
              + " one that has been destroyed since only its id is left."
              + CountedView.SEEN)
  @Parameter(
      name = "asOf",
      in = ParameterIn.QUERY,
      description = "The day on which each case is described. Default: the business date.",
      schema = @Schema(implementation = String.class))
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
    return sheet.of(members.list(code, sheet.besides(uri), paging));
  }
}
