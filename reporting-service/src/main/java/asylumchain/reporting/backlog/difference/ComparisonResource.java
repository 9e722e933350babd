package asylumchain.reporting.backlog.difference;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Paging;
import asylumchain.reporting.backlog.BacklogResource.Counted;
import asylumchain.reporting.backlog.OfCohort;
import asylumchain.reporting.backlog.cases.CaseReading;
import asylumchain.reporting.backlog.cases.CasesResource.SameDay;
import asylumchain.reporting.backlog.counted.NumberParameters;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Two definitions, days, moments of knowledge, cohorts or choices of filters side by side.
@Path("/v1/definitions/comparison")
public class ComparisonResource {

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
          "Each with why only one of the two counts has it; only, why and what choose those of one"
              + " line of the comparison. In the order of their ids; to an auditor those of all"
              + " partners. All pages tell what was known when the first was read. With count=exact"
              + " the answer says how many there are that the caller may see (count) and, to a caller"
              + " with backlog:read or an auditor, how many there are in all (counted). Every page is"
              + " kept in the access log.")
  @Parameter(
      name = "only",
      in = ParameterIn.QUERY,
      description = "Which count alone has them: ONE or OTHER. Default: either.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "why",
      in = ParameterIn.QUERY,
      description = "Why, as the comparison says it, such as HAPPENED. Default: whatever made it.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "what",
      in = ParameterIn.QUERY,
      description = "What it was, such as decision-made. Default: any.",
      schema = @Schema(implementation = String.class))
  public DifferenceList cases(
      @BeanParam Other other,
      @BeanParam OneSheet sheet,
      @BeanParam SameDay day,
      @BeanParam Counted counted,
      @Context UriInfo uri,
      @BeanParam @Valid Paging paging) {
    var own = new NumberParameters(sheet.besides(uri));
    var sought = Sought.of(own);
    var asked = own.and(() -> parameters.read(other, own.others(), CaseReading.PAGING));
    var part = CaseReading.Part.of(paging);
    var partner = caller.get().sight();
    var found = figures.cases(asked, sought, partner, part);
    var list = DifferenceList.of(found, part.limit());
    log.record(
        caller.get(),
        "difference-read",
        list.items().stream().map(DifferenceList.Line::caseId).toList(),
        AccessLog.Outcome.ALLOWED);
    if (!part.counted()) {
      return sheet.of(list);
    }
    var visible = figures.count(asked, sought, partner, found.basis());
    return sheet.of(
        list.counting(
            visible,
            !mayKnowAll()
                ? null
                : partner == null ? visible : figures.count(asked, sought, null, found.basis())));
  }

  private boolean mayKnowAll() {
    return caller.get().has(Scope.AUDIT) || caller.get().has(CaseReading.FIGURES);
  }
}
