package asylumchain.reporting.timeliness;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.BacklogResource.AsOf;
import asylumchain.reporting.backlog.BacklogResource.Counted;
import asylumchain.reporting.backlog.BacklogResource.Groups;
import asylumchain.reporting.backlog.BacklogResource.Whose;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How old the stock is, how it stands to its terms, and what was decided within term.
@Path("/v1/timeliness")
public class TimelinessResource {

  private final TimelinessParameters parameters;
  private final TimelinessFigures figures;

  TimelinessResource(TimelinessParameters parameters, TimelinessFigures figures) {
    this.parameters = parameters;
    this.figures = figures;
  }

  /// Which applications, by which day, and how finely.
  public static class Periods {

    @QueryParam("from")
    @Parameter(
        description = "The first day, included. Default: a year of months up to `to`.",
        schema = @Schema(implementation = String.class, format = "date"))
    @Nullable String from;

    @QueryParam("to")
    @Parameter(
        description = "The last day, included. Default: asOf.",
        schema = @Schema(implementation = String.class, format = "date"))
    @Nullable String to;

    @QueryParam("per")
    @Parameter(description = "day, week, month (the default), quarter, year or period.")
    @Nullable String per;

    @QueryParam("by")
    @Parameter(
        description =
            "lodged (the default): cohorts of applications, those still open beside those decided;"
                + " decided: the decisions made in each period, those undone since included.")
    @Nullable String by;

    @QueryParam("definition")
    @Parameter(
        description =
            "What counts as decided, in which version: decided-within-term (the latest, the"
                + " default), or for example decided-within-term@1. See /v1/definitions.")
    @Nullable String definition;

    static Periods of(Map<String, List<String>> parameters) {
      var periods = new Periods();
      periods.from = BacklogParameters.first(parameters, "from");
      periods.to = BacklogParameters.first(parameters, "to");
      periods.per = BacklogParameters.first(parameters, "per");
      periods.by = BacklogParameters.first(parameters, "by");
      periods.definition = BacklogParameters.first(parameters, "definition");
      return periods;
    }
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope("backlog:read")
  @Operation(
      summary = "Age of the stock, and days to or past the due date (nl: beslistermijn)",
      description =
          "Medians and bands per group. asOf, knownAt, definition, groupBy, cohort and every"
              + " dimension as a filter are asked as for /v1/backlog.")
  public OpenView open(
      @BeanParam OneSheet sheet,
      @BeanParam AsOf asOf,
      @BeanParam Counted counted,
      @BeanParam Groups groups,
      @Context UriInfo uri) {
    return sheet.of(figures.open(parameters.open(sheet.besides(uri))));
  }

  @GET
  @Path("decisions")
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope("backlog:read")
  @Operation(
      summary = "Share decided within term (nl: tijdig beslist), per cohort or period",
      description =
          "As it stands on asOf. Beside the share of the decisions made so far stand the share if"
              + " every case still open came too late, and the share if every one not late yet came"
              + " in time, so that a young cohort does not look better than it is. asOf, knownAt,"
              + " groupBy, cohort and every dimension as a filter are asked as for /v1/backlog."
              + " displacement: what was added elsewhere from the day before `from` to asOf, see"
              + " /v1/displacement.")
  public DecidedView decisions(
      @BeanParam Periods periods,
      @BeanParam OneSheet sheet,
      @BeanParam AsOf asOf,
      @BeanParam Whose whose,
      @BeanParam Groups groups,
      @Context UriInfo uri) {
    return sheet.of(
        figures.decidedBesideElsewhere(parameters.decided(periods, sheet.besides(uri))));
  }
}
