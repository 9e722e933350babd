package asylumchain.reporting.cohort;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.BacklogResource.KnownAt;
import asylumchain.reporting.backlog.cases.CaseReading;
import asylumchain.reporting.backlog.cases.CasesResource.SameDay;
import asylumchain.reporting.backlog.counted.CountedView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Frozen cohorts, such as the stock of a task force.
@Path("/v1/cohorts")
public class CohortResource {

  private final CohortDesk desk;
  private final CohortQueries queries;
  private final CohortStock stock;
  private final CohortCases settled;

  CohortResource(CohortDesk desk, CohortQueries queries, CohortStock stock, CohortCases settled) {
    this.desk = desk;
    this.queries = queries;
    this.stock = stock;
    this.settled = settled;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("cohorts:write")
  @Operation(
      summary = "Freeze a cohort: the cases that awaited their first decision on a day",
      description =
          "The members never change. The same wish again gets the same answer; another wish under"
              + " the same code is refused with 409 cohort-frozen.")
  public Answer freeze(@NotNull @Valid FreezeCohort wish) {
    return desk.freeze(wish);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, Csv.CSV, Csv.XLSX})
  @Scope("backlog:read")
  @Operation(summary = "The frozen cohorts, in order of code")
  public CohortList list(@BeanParam OneSheet sheet, @BeanParam @Valid Paging paging) {
    var after = paging.cursor().map(cursor -> cursor.key().getFirst()).orElse("");
    var page =
        Page.of(
            queries.after(after, paging.limit() + 1),
            paging.limit(),
            cohort -> Cursor.after(cohort.code()));
    var counted =
        switch (paging.count()) {
          case NONE -> page;
          case EXACT, ESTIMATE -> page.counting(queries.count());
        };
    return sheet.of(CohortList.of(counted));
  }

  @GET
  @Path("{code}")
  @Produces(MediaType.APPLICATION_JSON)
  @Scope("backlog:read")
  @Operation(summary = "One frozen cohort")
  public Response read(@PathParam("code") String code) {
    return Response.ok(existing(code)).tag("1").build();
  }

  @GET
  @Path("{code}/stock")
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope("backlog:read")
  @Operation(
      summary = "How many members were still open at the end of each day",
      description =
          "from and to are both counted; by default from the day of the cohort to the business"
              + " date. knownAt: a moment in UTC or a date, by default the watermark. displacement:"
              + " what was added elsewhere over the same days, see /v1/displacement.")
  public CohortStockView stock(
      @PathParam("code") String code,
      @BeanParam OneSheet sheet,
      @QueryParam("from")
          @Parameter(description = "The first day, included. Default: the day of the cohort.")
          @Nullable String from,
      @QueryParam("to")
          @Parameter(description = "The last day, included. Default: the business date.")
          @Nullable String to,
      @BeanParam KnownAt known) {
    return sheet.of(stock.besideElsewhere(existing(code), from, to, known.knownAt()));
  }

  @GET
  @Path("{code}/settled")
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope(CaseReading.CASES)
  @Operation(
      summary = "The members of a cohort that were settled (nl: afgedaan) by the end of a day",
      description =
          "Lists the members that /v1/cohorts/{code}/stock counts as settled on that day, each on the"
              + " day it was settled on; of one that has been destroyed since only its id is left,"
              + " on the day of the cohort. There stands, too, a member that is open still but"
              + " counts no more, since its track or kind has left the definition."
              + CountedView.SEEN)
  public CountedView settled(
      @PathParam("code") String code,
      @BeanParam OneSheet sheet,
      @BeanParam SameDay day,
      @BeanParam KnownAt knownAt,
      @Context UriInfo uri,
      @BeanParam @Valid Paging paging) {
    return sheet.of(settled.list(code, sheet.besides(uri), paging));
  }

  private CohortView existing(String code) {
    var cohort = queries.find(code);
    if (cohort == null) {
      throw Problem.notFound();
    }
    return cohort;
  }
}
