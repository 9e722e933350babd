package asylumchain.deadlines.shifts.penalties;

import asylumchain.deadlines.board.CaseDeadlinesResource.Moment;
import asylumchain.deadlines.board.CaseReadings;
import asylumchain.deadlines.board.DeadlinesView;
import asylumchain.deadlines.shifts.ShiftDesk;
import asylumchain.deadlines.shifts.ShiftDesk.Posting;
import asylumchain.deadlines.shifts.penalties.PenaltiesView.PenaltyView;
import asylumchain.deadlines.terms.Language;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Seen;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The penalties of one case. None is posted: they follow from notices and court orders, and end
/// with the decision. What the authority established by decision stands beside them.
@Path("/v1/cases/{caseId}/penalties")
@Tag(name = "penalties")
@Produces(MediaType.APPLICATION_JSON)
public class CasePenaltiesResource {

  private static final String COLLECTION = "penalties";
  private static final String READ = "penalties-read";

  private final ShiftDesk desk;
  private final CaseReadings readings;

  CasePenaltiesResource(ShiftDesk desk, CaseReadings readings) {
    this.desk = desk;
    this.readings = readings;
  }

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "The penalties of a case",
      description =
          "An administrative penalty (nl: bestuurlijke dwangsom) follows from a notice of default"
              + " by the tariff of the day of receipt, unless the law does without it for this"
              + " class and period; a judicial one (nl: rechterlijke dwangsom) from a court order,"
              + " with its rate and maximum. With what they cost by the end of a day (`asOf`), as"
              + " known at a moment (`knownAt`), and at most.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PenaltiesView.class)))
  public Response list(
      @PathParam("caseId") UUID caseId, @BeanParam Moment moment, @Context HttpHeaders headers) {
    var reading = readings.read(caseId, moment.wanted(), READ);
    return Response.ok(PenaltiesView.of(reading, spoken(headers)))
        .tag(String.valueOf(reading.version()))
        .build();
  }

  @GET
  @Path("{penaltyId}")
  @Scope("deadlines:read")
  @Operation(summary = "One penalty of a case")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PenaltyView.class)))
  public Response show(
      @PathParam("caseId") UUID caseId,
      @PathParam("penaltyId") UUID penaltyId,
      @BeanParam Moment moment,
      @Context HttpHeaders headers) {
    var reading = readings.read(caseId, moment.wanted(), READ);
    var found =
        PenaltiesView.of(reading, spoken(headers)).find(penaltyId).orElseThrow(Problem::notFound);
    return Response.ok(found).tag(String.valueOf(reading.version())).build();
  }

  @POST
  @Path("{penaltyId}/payments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Post a payment of a penalty",
      description = "In whole or in part (nl: betaling); amounts are exact.")
  public Answer pay(
      @PathParam("caseId") UUID caseId,
      @PathParam("penaltyId") UUID penaltyId,
      @BeanParam Seen seen,
      @NotNull @Valid PenaltyAct.Payment payment) {
    return post(caseId, seen, penaltyId, payment);
  }

  @POST
  @Path("{penaltyId}/objections")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Post an objection to a penalty",
      description =
          "It is recorded (nl: bezwaar) and stops nothing: payment pauses only on a decision to"
              + " pause it.")
  public Answer contest(
      @PathParam("caseId") UUID caseId,
      @PathParam("penaltyId") UUID penaltyId,
      @BeanParam Seen seen,
      @NotNull @Valid PenaltyAct.Objection objection) {
    return post(caseId, seen, penaltyId, objection);
  }

  @POST
  @Path("{penaltyId}/payment-decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Post a decision to pause payment, or to go on",
      description = "The penalty goes on growing (nl: opschorting van betaling).")
  public Answer decide(
      @PathParam("caseId") UUID caseId,
      @PathParam("penaltyId") UUID penaltyId,
      @BeanParam Seen seen,
      @NotNull @Valid PenaltyAct.PaymentDecision decision) {
    return post(caseId, seen, penaltyId, decision);
  }

  @POST
  @Path("{penaltyId}/refusals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Post that a penalty is not due after all",
      description = "A decision on a ground such as Awb art. 4:17(5) (nl: niet verschuldigd).")
  public Answer refuse(
      @PathParam("caseId") UUID caseId,
      @PathParam("penaltyId") UUID penaltyId,
      @BeanParam Seen seen,
      @NotNull @Valid PenaltyAct.NotDue notDue) {
    return post(caseId, seen, penaltyId, notDue);
  }

  private Answer post(UUID caseId, Seen seen, UUID penaltyId, PenaltyAct act) {
    return desk.post(new Posting(caseId, COLLECTION, seen, act.about(penaltyId), act.reason()));
  }

  private static Set<Language> spoken(HttpHeaders headers) {
    return DeadlinesView.languages(headers.getAcceptableLanguages());
  }
}
