package asylumchain.reporting.backlog.difference;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.BacklogResource.Counted;
import asylumchain.reporting.backlog.OfCohort;
import asylumchain.reporting.backlog.cases.CaseReading;
import asylumchain.reporting.backlog.cases.CasesResource.SameDay;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Two definitions, days, moments of knowledge, cohorts or choices of filters side by side.
@Path("/v1/definitions/comparison")
public class ComparisonResource {

  private static final Set<String> PAGING = Set.of("limit", "cursor", "count");

  private final ComparisonParameters parameters;
  private final ComparisonFigures figures;
  private final CurrentCaller caller;
  private final AccessLog log;

  ComparisonResource(
      ComparisonParameters parameters,
      ComparisonFigures figures,
      CurrentCaller caller,
      AccessLog log) {
    this.parameters = parameters;
    this.figures = figures;
    this.caller = caller;
    this.log = log;
  }

  /// The other count, where it differs from the one: the rest is asked as the backlog is.
  public static class Other {

    @QueryParam("otherDefinition")
    @Parameter(
        description =
            "What to compare with; see /v1/definitions, id@version for a version that is not the"
                + " latest. Default: the same definition.")
    @Nullable String definition;

    @QueryParam("otherAsOf")
    @Parameter(description = "Default: the same day.")
    @Nullable LocalDate asOf;

    @QueryParam("otherKnownAt")
    @Parameter(description = "A moment in UTC, or a date: its end. Default: the same moment.")
    @Nullable String knownAt;

    @QueryParam("otherCohort")
    @Parameter(
        description =
            OfCohort.TOLD
                + " `*`: all cases. Default: the same cases. In the same way every filter can be"
                + " another for the other count: otherApplicationKind=FIRST, otherTrack=*.")
    @Nullable String cohort;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope("backlog:read")
  @Operation(
      summary = "Why two counts of the stock (nl: voorraad) differ",
      description =
          "Counts both, finds every case that only one of them has, and says for each why: the"
              + " stage, kind or track that the other definition leaves out, the cohort or the filter"
              + " by which it is left out, or the event that"
              + " happened between the two days or became known between the two moments. The lines"
              + " account for the whole difference; what they do not, and each case of which the facts"
              + " do not bear out what is counted (UNEXPLAINED), is unexplained, and zero."
              + " definition, asOf, knownAt, cohort and filters are asked as for /v1/backlog.")
  public ComparisonView compare(
      @BeanParam Other other,
      @BeanParam OneSheet sheet,
      @BeanParam SameDay day,
      @BeanParam Counted counted,
      @Context UriInfo uri) {
    return sheet.of(figures.compare(parameters.read(other, sheet.besides(uri), Set.of())));
  }

  @GET
  @Path("cases")
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope(CaseReading.CASES)
  @Operation(
      summary = "The cases that make the difference, of those in which the caller takes part",
      description =
          "In the order of their ids; to an auditor those of all partners. Every page is kept in"
              + " the access log.")
  public DifferenceList cases(
      @BeanParam Other other,
      @BeanParam OneSheet sheet,
      @BeanParam SameDay day,
      @BeanParam Counted counted,
      @Context UriInfo uri,
      @BeanParam @Valid Paging paging) {
    var asked = parameters.read(other, sheet.besides(uri), PAGING);
    var after = paging.cursor().map(ComparisonResource::caseId).orElse(new UUID(0, 0));
    var partner = caller.get().sight();
    var lines =
        figures.cases(asked, partner, after, paging.limit() + 1).stream()
            .map(
                some ->
                    new Line(
                        some.difference().caseId(),
                        some.difference().side(),
                        some.cause().why(),
                        some.cause().what()))
            .toList();
    var page = Page.of(lines, paging.limit(), line -> Cursor.after(line.caseId()));
    log.record(
        caller.get(),
        "difference-read",
        page.items().stream().map(Line::caseId).toList(),
        AccessLog.Outcome.ALLOWED);
    return sheet.of(new DifferenceList(page.items(), page.next()));
  }

  /// A case that only one of the counts has, and why.
  public record Line(UUID caseId, Difference.Side only, Cause.Why why, String what) {}

  private static UUID caseId(Cursor cursor) {
    try {
      return UUID.fromString(cursor.key().getFirst());
    } catch (IllegalArgumentException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }
}
