package asylumchain.deadlines.board;

import asylumchain.kit.access.Scope;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The clocks of one case.
@Path("/v1/cases/{caseId}/deadlines")
@Tag(name = "deadlines")
@Produces(MediaType.APPLICATION_JSON)
public class CaseDeadlinesResource {

  private final CaseReadings readings;

  CaseDeadlinesResource(CaseReadings readings) {
    this.readings = readings;
  }

  /// From where a case is looked at: parameters of every reading of one case.
  public static class Moment {

    @QueryParam("asOf")
    @Parameter(description = "The day in law; today if absent.")
    @Nullable LocalDate asOf;

    @QueryParam("knownAt")
    @Parameter(description = "What became known later does not count; now if absent.")
    @Nullable Instant knownAt;

    @HeaderParam("After")
    @Nullable String after;

    public CaseReadings.Wanted wanted() {
      return new CaseReadings.Wanted(asOf, knownAt, after);
    }
  }

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "The clocks of a case, each with how its last day was reached",
      description =
          "By when the case must be decided (nl: beslistermijn), and why. `Accept-Language` chooses"
              + " the language of the explanation; without it there are both.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DeadlinesView.class)))
  public Response show(
      @PathParam("caseId") UUID caseId, @BeanParam Moment moment, @Context HttpHeaders headers) {
    var reading = readings.read(caseId, moment.wanted(), "deadlines-read");
    var languages = DeadlinesView.languages(headers.getAcceptableLanguages());
    return Response.ok(DeadlinesView.of(reading, languages))
        .tag(String.valueOf(reading.version()))
        .build();
  }
}
