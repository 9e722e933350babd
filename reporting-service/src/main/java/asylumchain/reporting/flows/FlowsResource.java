package asylumchain.reporting.flows;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.BacklogResource.Counted;
import asylumchain.reporting.backlog.BacklogResource.Groups;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What comes in and goes out of the stock, and whether it adds up.
@Path("/v1/flows")
public class FlowsResource {

  private final FlowParameters parameters;
  private final FlowFigures flows;
  private final BalanceFigures balance;

  FlowsResource(FlowParameters parameters, FlowFigures flows, BalanceFigures balance) {
    this.parameters = parameters;
    this.flows = flows;
    this.balance = balance;
  }

  /// The days asked about, and how finely. The rest is asked as the backlog is.
  public static class Span {

    @QueryParam("from")
    @Parameter(
        description = "The first day, included. Default: the first day of the month of `to`.",
        schema = @Schema(implementation = String.class, format = "date"))
    @Nullable String from;

    @QueryParam("to")
    @Parameter(
        description = "The last day, included. Default: the business date.",
        schema = @Schema(implementation = String.class, format = "date"))
    @Nullable String to;

    @QueryParam("per")
    @Parameter(
        description = "day, week, month, quarter, year, or period (all days as one, the default).")
    @Nullable String per;

    static Span of(Map<String, List<String>> parameters) {
      var span = new Span();
      span.from = BacklogParameters.first(parameters, "from");
      span.to = BacklogParameters.first(parameters, "to");
      span.per = BacklogParameters.first(parameters, "per");
      return span;
    }
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope("backlog:read")
  @Operation(
      summary = "What came in, went out and moved (nl: instroom, uitstroom)",
      description =
          "Counts the cases that belong to the stock at the end of a day and did not the day before"
              + " (IN, with the stage before), or the other way round (OUT, with the stage after"
              + " and how the application was settled, nl: afgedaan), and those that changed groups"
              + " within it (MOVED): by stage, partner or unit these say what passed from one to"
              + " another. knownAt, definition, groupBy, cohort and every dimension as a filter are"
              + " asked as for /v1/backlog. displacement: what was added elsewhere in the same days,"
              + " see /v1/displacement.")
  public FlowsView flows(
      @BeanParam Span span,
      @BeanParam OneSheet sheet,
      @BeanParam Counted counted,
      @BeanParam Groups groups,
      @Context UriInfo uri) {
    return sheet.of(flows.answerBesideElsewhere(parameters.read(span, sheet.besides(uri), null)));
  }

  @GET
  @Path("balance")
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope("backlog:read")
  @Operation(
      summary = "Whether stock and flows add up, on any days and in any dimension",
      description =
          "closing = opening + corrections + in - out + movedIn - movedOut + unexplained. The"
              + " opening stock is that of the end of the day before `from`. Stocks, flows and"
              + " corrections are counted apart from one another; what does not add up is"
              + " unexplained, and zero. displacement: what was added elsewhere in the same days, see"
              + " /v1/displacement.")
  public BalanceView balance(
      @BeanParam Span span,
      @BeanParam OneSheet sheet,
      @BeanParam Counted counted,
      @BeanParam Groups groups,
      @QueryParam(FlowParameters.OPENING)
          @Parameter(
              description =
                  "The opening stock as known at this moment: what became known since then is a"
                      + " correction. Default: as all the rest.")
          @Nullable String openingKnownAt,
      @Context UriInfo uri) {
    return sheet.of(
        balance.answerBesideElsewhere(
            parameters.read(
                span, sheet.besides(uri), Objects.requireNonNullElse(openingKnownAt, ""))));
  }
}
