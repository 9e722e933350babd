package asylumchain.reporting.opendata;

import asylumchain.kit.access.PublicOperation;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Figures for everybody.
@Path("/v1/open-data")
public class OpenDataResource {

  static final String CLOSED =
      " A period closes fourteen days after it ended; its figures are those known at that moment."
          + " What was published is kept as it was: a correction is another edition, with its number"
          + " and its reason (editions, and /v1/open-data/editions). Each edition names the definition"
          + " and the policy of its time; beside it stand those in force. A period that lacks"
          + " something (completeness) is told and not published: without an edition its numbers may"
          + " change once that is in. Whoever follows a link and cannot ask for a form by Accept finds each"
          + " answer as a file: /open-data/{table}.csv, .xlsx and .json.";

  private final OpenFigures figures;

  OpenDataResource(OpenFigures figures) {
    this.figures = figures;
  }

  @GET
  @Path("stock")
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @PublicOperation
  @Operation(
      summary = "The stock at month ends, for everybody (nl: voorraad, open data)",
      description =
          "By nationality, by age band at lodging and by sex, as known when the month closed, after"
              + " disclosure control (nl: onthullingscontrole): small counts are withheld (count is"
              + " null, in tables a dot), and others with them so that no total gives them away; or"
              + " all counts are rounded. The policy stands in the answer. One definition is told,"
              + " awaiting-first-decision: two that overlap could be subtracted."
              + CLOSED)
  public OpenStockView stock(
      @Parameter(description = "First month, such as 2021-01; by default twelve months are told.")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Last month, at most 24 in all. Default: the last one closed.")
          @QueryParam("to")
          @Nullable String to,
      @BeanParam OneSheet sheet) {
    return sheet.of(figures.stock(from, to));
  }
}
