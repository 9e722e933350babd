package asylumchain.reporting.opendata;

import asylumchain.kit.access.PublicOperation;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Moments;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Figures for everybody.
@Path("/v1/open-data")
public class OpenDataResource {

  private static final int MOST_MONTHS = 24;
  private static final int USUAL_MONTHS = 12;

  private final OpenStock stock;
  private final Moments moments;

  OpenDataResource(OpenStock stock, Moments moments) {
    this.stock = stock;
    this.moments = moments;
  }

  @GET
  @Path("stock")
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @PublicOperation
  @Operation(
      summary = "The stock at month ends, for everybody (nl: voorraad, open data)",
      description =
          "By nationality, by age band at lodging and by sex, as known at the watermark, after"
              + " disclosure control (nl: onthullingscontrole): small counts are withheld (count is"
              + " null, in tables a dot), and others with them so that no total gives them away; or"
              + " all counts are rounded. The policy stands in the answer. One definition is told,"
              + " awaiting-first-decision: two that overlap could be subtracted.")
  public OpenStockView stock(
      @Parameter(description = "First month, such as 2021-01; by default twelve months are told.")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Last month, at most 24 in all. Default: the last complete month.")
          @QueryParam("to")
          @Nullable String to) {
    var wrong = new ArrayList<Violation>();
    var complete = YearMonth.from(moments.today().plusDays(1)).minusMonths(1);
    var last = month("to", to, complete, wrong);
    var first = month("from", from, last.minusMonths(USUAL_MONTHS - 1), wrong);
    if (last.isAfter(complete)) {
      wrong.add(new Violation("to", "must be a month that is over"));
    }
    var months = ChronoUnit.MONTHS.between(first, last) + 1;
    if (months < 1 || months > MOST_MONTHS) {
      wrong.add(new Violation("from", "must lie up to " + (MOST_MONTHS - 1) + " months before to"));
    }
    BacklogParameters.refuse(wrong);
    return stock.of(first, last);
  }

  private static YearMonth month(
      String name, @Nullable String text, YearMonth otherwise, List<Violation> wrong) {
    try {
      return text == null ? otherwise : YearMonth.parse(text);
    } catch (DateTimeParseException _) {
      wrong.add(new Violation(name, "must be a month, such as 2021-01"));
      return otherwise;
    }
  }
}
