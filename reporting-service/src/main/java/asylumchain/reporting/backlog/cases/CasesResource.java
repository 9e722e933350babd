package asylumchain.reporting.backlog.cases;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Paging;
import asylumchain.reporting.backlog.BacklogResource.Counted;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which cases a number of the backlog counts.
@Path("/v1/backlog/cases")
public class CasesResource {

  private final CaseParameters parameters;
  private final CaseReading cases;

  CasesResource(CaseParameters parameters, CaseReading cases) {
    this.parameters = parameters;
    this.cases = cases;
  }

  /// When the cases are due; read with the rest of the question.
  public static class Due {

    @QueryParam("dueFrom")
    @Parameter(
        description =
            "Only cases due on this day or later, past or not: with termStatus=IN_TERM and dueTo"
                + " those that /v1/deadline-wave counts in a week.")
    @Nullable LocalDate from;

    @QueryParam("dueTo")
    @Parameter(description = "Only cases due on this day or earlier.")
    @Nullable LocalDate to;
  }

  /// The day of the figure; read with the rest of a question about the cases behind it.
  public static class SameDay {

    @QueryParam("asOf")
    @Parameter(description = "As for the figure: a day. Default: the business date.")
    @Nullable String asOf;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope(CaseReading.CASES)
  @Operation(
      summary = "The cases behind a number of the stock (nl: voorraad)",
      description =
          "Lists the cases that /v1/backlog counts for the same asOf, knownAt, definition, cohort"
              + " and filters: those in which the caller takes part now, to an auditor those of all"
              + " partners. The earliest due date (nl: uiterste beslisdatum) first, cases without"
              + " one last. All pages tell what was known when the first was read. With count=exact"
              + " the answer says how many cases the caller may see (count) and, to a caller with"
              + " backlog:read or an auditor, how many are counted (counted). Every page is kept in"
              + " the access log.")
  public CasesView list(
      @BeanParam Due due,
      @BeanParam OneSheet sheet,
      @BeanParam SameDay day,
      @BeanParam Counted counted,
      @Context UriInfo uri,
      @BeanParam @Valid Paging paging) {
    return sheet.of(
        cases.read(
            parameters.read(due, sheet.besides(uri), CaseReading.PAGING),
            CaseReading.Part.of(paging)));
  }
}
