package asylumchain.reporting.exposure;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.BacklogResource.AsOf;
import asylumchain.reporting.backlog.BacklogResource.KnownAt;
import asylumchain.reporting.backlog.Moments;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What decisions that come too late cost.
@Path("/v1/penalty-exposure")
public class ExposureResource {

  private static final int WEEKS_BACK = 26;
  private static final int WEEKS_AHEAD = 78;
  private static final int MOST_YEARS = 10;

  private final Moments moments;
  private final ExposureFigures figures;

  ExposureResource(Moments moments, ExposureFigures figures) {
    this.moments = moments;
    this.figures = figures;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope("backlog:read")
  @Operation(
      summary = "Penalties (nl: dwangsommen) per ISO week, accrued and projected, by regime",
      description =
          "From the notices of default (nl: ingebrekestellingen), court terms and penalties that"
              + " deadline-service publishes. Amounts are exact euros. A penalty that a ruling sets"
              + " for several cases is one amount, which grows on each day on which at least one of"
              + " them is late. Projected: if nothing is decided after asOf, also what a court's term"
              + " that runs and a notice that is in by then will bring. cases and persons: under either"
              + " regime, each counted once. from and to name the first and the last week by one of"
              + " their days; by default 26 weeks back and 78 ahead. knownAt: a moment in UTC or a date, by default the watermark.")
  public ExposureView show(
      @BeanParam OneSheet sheet,
      @BeanParam AsOf end,
      @BeanParam KnownAt known,
      @QueryParam("from")
          @Parameter(
              description = "A day of the first week. Default: 26 weeks before asOf.",
              schema = @Schema(implementation = String.class, format = "date"))
          @Nullable String from,
      @QueryParam("to")
          @Parameter(
              description = "A day of the last week. Default: 78 weeks after asOf.",
              schema = @Schema(implementation = String.class, format = "date"))
          @Nullable String to) {
    var wrong = new ArrayList<Violation>();
    var day = moments.day("asOf", end.asOf(), wrong);
    var question =
        new ExposureQuestion(
            day,
            moments.knownAt("knownAt", known.knownAt(), wrong),
            from == null ? day.minusWeeks(WEEKS_BACK) : moments.day("from", from, wrong),
            to == null ? day.plusWeeks(WEEKS_AHEAD) : moments.day("to", to, wrong));
    check(question.from(), question.to(), wrong);
    BacklogParameters.refuse(wrong);
    return sheet.of(figures.answer(question));
  }

  private static void check(LocalDate from, LocalDate to, List<Violation> wrong) {
    if (to.isBefore(from)) {
      wrong.add(new Violation("to", "must not lie before from"));
    } else if (to.isAfter(from.plusYears(MOST_YEARS))) {
      wrong.add(new Violation("to", "must lie within ten years of from"));
    }
  }
}
