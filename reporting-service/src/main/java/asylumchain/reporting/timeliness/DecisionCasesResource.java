package asylumchain.reporting.timeliness;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Paging;
import asylumchain.reporting.backlog.BacklogResource.Whose;
import asylumchain.reporting.backlog.cases.CaseReading;
import asylumchain.reporting.backlog.cases.CasesResource.SameDay;
import asylumchain.reporting.backlog.counted.CountedReading;
import asylumchain.reporting.backlog.counted.CountedView;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// What a number of the decisions within term counts.
@Path("/v1/timeliness/decisions/cases")
public class DecisionCasesResource {

  private final DecisionCases numbers;
  private final CountedReading cases;

  DecisionCasesResource(DecisionCases numbers, CountedReading cases) {
    this.numbers = numbers;
    this.cases = cases;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope(CaseReading.CASES)
  @Operation(
      summary = "The cases behind a number of the decisions within term (nl: tijdig beslist)",
      description =
          "Lists what /v1/timeliness/decisions counts for the same from, to, by, definition, asOf, knownAt,"
              + " cohort and filters: each application on the day it was lodged or, with by=decided,"
              + " each decision on its day; one case can have two."
              + CountedView.SEEN)
  @Parameter(
      name = "fate",
      in = ParameterIn.QUERY,
      required = true,
      description =
          "Which number, as the figure calls it: applications, decidedInTerm,"
              + " decidedLate, decidedWithoutTerm, endedOtherwise, openInTerm, openLate,"
              + " openOther or pending.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "The first day, included. Default: a year of months up to `to`.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "The last day, included. Default: asOf.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description = "lodged (the default) or decided.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "definition",
      in = ParameterIn.QUERY,
      description = "As for the figure.",
      schema = @Schema(implementation = String.class))
  public CountedView list(
      @BeanParam OneSheet sheet,
      @BeanParam SameDay day,
      @BeanParam Whose whose,
      @Context UriInfo uri,
      @BeanParam @Valid Paging paging) {
    return sheet.of(cases.read(numbers, sheet.besides(uri), paging));
  }
}
