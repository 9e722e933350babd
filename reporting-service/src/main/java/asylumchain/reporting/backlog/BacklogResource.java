package asylumchain.reporting.backlog;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How many cases are open, on any day, as known at any moment.
@Path("/v1/backlog")
public class BacklogResource {

  private final BacklogParameters parameters;
  private final BacklogQueries queries;

  BacklogResource(BacklogParameters parameters, BacklogQueries queries) {
    this.parameters = parameters;
    this.queries = queries;
  }

  /// On which day; read with the rest of a question.
  public static class AsOf {

    @QueryParam("asOf")
    @Parameter(
        description =
            "The day counted, past or future. Of a day after knownAt it is told how the cases known"
                + " by then stand on it if nothing is decided and nobody comes. Default: the business"
                + " date.",
        schema = @Schema(implementation = String.class, format = "date"))
    @Nullable String asOf;

    /// As it was written; `null` for the business date.
    public @Nullable String asOf() {
      return asOf;
    }
  }

  /// As known when; read with the rest of a question.
  public static class KnownAt {

    @QueryParam("knownAt")
    @Parameter(
        description =
            "A moment in UTC, or a date: its end in Europe/Amsterdam. Default: the watermark.")
    @Nullable String knownAt;

    /// As it was written; `null` for the watermark.
    public @Nullable String knownAt() {
      return knownAt;
    }
  }

  /// Whose cases count, as known when.
  public static class Whose extends KnownAt {

    @QueryParam("cohort")
    @Parameter(description = OfCohort.TOLD)
    @Nullable String cohort;
  }

  /// Which of them count.
  public static class Counted extends Whose {

    @QueryParam("definition")
    @Parameter(description = "See /v1/definitions. Default: awaiting-first-decision.")
    @Nullable String definition;
  }

  /// How finely they are counted; read with the rest of a question.
  public static class Groups {

    @QueryParam("groupBy")
    @Parameter(
        description =
            "Any of nationality, applicationKind, track, stage, partner, unit, sex,"
                + " applicantAgeBand, unaccompaniedMinor, familySizeBand, receptionLocation,"
                + " waitingFor, caseAgeBand, termStatus, termBand, settlement and one"
                + " cohort:<code>, separated by commas.")
    @Nullable String groupBy;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope("backlog:read")
  @Operation(
      summary = "Count the stock of cases (nl: voorraad)",
      description =
          "Counts cases at the end of the day asOf, as it was known at knownAt, under a named"
              + " definition. Overdue (nl: buiten de beslistermijn) means that the due date lies"
              + " before asOf. Cases whose clocks are not computed yet are PENDING. Every dimension"
              + " is also a filter: nationality=SYR,TUR. A case without a value counts as NONE.")
  public BacklogView count(
      @BeanParam OneSheet sheet,
      @BeanParam AsOf asOf,
      @BeanParam Counted counted,
      @BeanParam Groups groups,
      @Context UriInfo uri) {
    return sheet.of(queries.count(parameters.read(sheet.besides(uri))));
  }
}
