package asylumchain.reporting.displacement;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.BacklogResource.AsOf;
import asylumchain.reporting.backlog.BacklogResource.KnownAt;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.cohort.CohortQueries;
import asylumchain.reporting.cohort.CohortView;
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

/// What stands beside a figure of success.
@Path("/v1/displacement")
public class DisplacementResource {

  private static final int YEARS_BACK = 1;

  private final CohortQueries cohorts;
  private final Moments moments;
  private final DisplacementFigures figures;

  DisplacementResource(CohortQueries cohorts, Moments moments, DisplacementFigures figures) {
    this.cohorts = cohorts;
    this.moments = moments;
    this.figures = figures;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope("backlog:read")
  @Operation(
      summary = "Whether a stock was worked off, or has only moved (nl: waterbed)",
      description =
          "Compares the end of the day since with the end of the day asOf, both as known at"
              + " knownAt: the stock of a cohort, or of all applications, beside other cases past"
              + " their term (nl: buiten de beslistermijn), the shadow stock, and the stock in"
              + " objection (nl: bezwaar), appeal (nl: beroep), further appeal (nl: hoger beroep)"
              + " and departure (nl: vertrek), and by partner. since: by default the day of the"
              + " cohort, or a year before asOf. otherCohort: beside a cohort another one, such as"
              + " that of the newer cases, whose members are told apart from all others in every"
              + " stock and at every partner; who is in both is of the first.")
  public DisplacementView show(
      @BeanParam OneSheet sheet,
      @QueryParam("cohort")
          @Parameter(description = "The cohort whose stock is compared. Default: all applications.")
          @Nullable String code,
      @QueryParam("otherCohort")
          @Parameter(description = "Another one, whose members are told apart from all others.")
          @Nullable String otherCode,
      @QueryParam("since")
          @Parameter(
              description =
                  "The day compared with. Default: the day of the cohort, or a year before asOf.",
              schema = @Schema(implementation = String.class, format = "date"))
          @Nullable String since,
      @BeanParam AsOf end,
      @BeanParam KnownAt known) {
    var wrong = new ArrayList<Violation>();
    var day = moments.day("asOf", end.asOf(), wrong);
    var knownAt = moments.knownAt("knownAt", known.knownAt(), wrong);
    var cohort = cohort("cohort", code, wrong);
    var other = cohort("otherCohort", otherCode, wrong);
    if (otherCode != null && (code == null || otherCode.equals(code))) {
      wrong.add(new Violation("otherCohort", "must be named beside another one, in cohort"));
    }
    var first = cohort == null ? day.minusYears(YEARS_BACK) : cohort.asOf();
    var from = since == null ? first : moments.day("since", since, wrong);
    check(from, day, wrong);
    BacklogParameters.refuse(wrong);
    return sheet.of(figures.answer(cohort, other, from, day, knownAt));
  }

  private @Nullable CohortView cohort(String name, @Nullable String code, List<Violation> wrong) {
    var cohort = code == null ? null : cohorts.find(code);
    if (code != null && cohort == null) {
      wrong.add(new Violation(name, "names a cohort that does not exist"));
    }
    return cohort;
  }

  private static void check(LocalDate since, LocalDate asOf, List<Violation> wrong) {
    if (since.isAfter(asOf)) {
      wrong.add(new Violation("since", "must not lie after asOf"));
    }
  }
}
