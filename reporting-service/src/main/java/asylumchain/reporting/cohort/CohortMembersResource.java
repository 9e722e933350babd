package asylumchain.reporting.cohort;

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
import org.eclipse.microprofile.openapi.annotations.Operation;

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
  public CountedView list(
      @PathParam("code") String code,
      @BeanParam OneSheet sheet,
      @BeanParam Described described,
      @BeanParam KnownAt knownAt,
      @Context UriInfo uri,
      @BeanParam @Valid Paging paging) {
    return sheet.of(members.list(code, sheet.besides(uri), paging));
  }
}
