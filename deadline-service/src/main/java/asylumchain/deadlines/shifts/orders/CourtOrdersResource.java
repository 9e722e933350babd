package asylumchain.deadlines.shifts.orders;

import asylumchain.deadlines.board.CaseDeadlinesResource.Moment;
import asylumchain.deadlines.board.CaseReadings;
import asylumchain.deadlines.board.DeadlinesView;
import asylumchain.deadlines.shifts.ShiftDesk;
import asylumchain.deadlines.shifts.ShiftDesk.Posting;
import asylumchain.deadlines.shifts.orders.OrdersView.OrderView;
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

/// Terms that a court set in one case.
@Path("/v1/cases/{caseId}/court-orders")
@Tag(name = "court orders")
@Produces(MediaType.APPLICATION_JSON)
public class CourtOrdersResource {

  private static final String COLLECTION = "court-orders";
  private static final String READ = "court-orders-read";

  private final ShiftDesk desk;
  private final CaseReadings readings;

  CourtOrdersResource(ShiftDesk desk, CaseReadings readings) {
    this.desk = desk;
    this.readings = readings;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Post a term that a court set",
      description =
          "The court set a term for the decision (nl: rechterlijke beslistermijn), with or without"
              + " a penalty. A day in the judgment wins over every computation; a length counts"
              + " from the sending; without either the law gives two weeks (Awb art. 8:55d). With"
              + " `hearWithin` the decision follows the hearing, as in the model of eight and eight"
              + " weeks. What is posted about a judgment of that day overrides what followed from"
              + " it.")
  public Answer post(
      @PathParam("caseId") UUID caseId, @BeanParam Seen seen, @NotNull @Valid OrderPosted order) {
    return desk.post(new Posting(caseId, COLLECTION, seen, order, order.reason()));
  }

  @POST
  @Path("{orderId}/corrections")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Put a posted term of a court right",
      description =
          "Says in full how the order should have read. What was known before stays readable by"
              + " `knownAt`.")
  public Answer correct(
      @PathParam("caseId") UUID caseId,
      @PathParam("orderId") UUID orderId,
      @BeanParam Seen seen,
      @NotNull @Valid OrderPosted order) {
    return desk.post(new Posting(caseId, COLLECTION, seen, order.about(orderId), order.reason()));
  }

  @POST
  @Path("{orderId}/annulments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Post that the judgment which set a term was annulled",
      description =
          "A higher court annulled the judgment (nl: vernietigde de uitspraak). For whoever knows"
              + " that, its term never was: the term of the law is computed again, and a penalty"
              + " that it attached is not due. What was known before stays readable by `knownAt`."
              + " Also for a term that followed from a judgment, under the id it has in the list.")
  public Answer annul(
      @PathParam("caseId") UUID caseId,
      @PathParam("orderId") UUID orderId,
      @BeanParam Seen seen,
      @NotNull @Valid OrderAnnulled annulment) {
    return desk.post(
        new Posting(caseId, COLLECTION, seen, annulment.about(orderId), annulment.reason()));
  }

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "The terms that courts set in a case",
      description =
          "As they stood in law on a day (`asOf`), as known at a moment (`knownAt`): those posted,"
              + " and those that follow from a judgment. Once such a term has passed, a new appeal"
              + " needs no second notice of default.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrdersView.class)))
  public Response list(
      @PathParam("caseId") UUID caseId, @BeanParam Moment moment, @Context HttpHeaders headers) {
    var reading = readings.read(caseId, moment.wanted(), READ);
    return Response.ok(OrdersView.of(reading, spoken(headers)))
        .tag(String.valueOf(reading.version()))
        .build();
  }

  @GET
  @Path("{orderId}")
  @Scope("deadlines:read")
  @Operation(summary = "One term that a court set")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  public Response show(
      @PathParam("caseId") UUID caseId,
      @PathParam("orderId") UUID orderId,
      @BeanParam Moment moment,
      @Context HttpHeaders headers) {
    var reading = readings.read(caseId, moment.wanted(), READ);
    var found =
        OrdersView.of(reading, spoken(headers)).find(orderId).orElseThrow(Problem::notFound);
    return Response.ok(found).tag(String.valueOf(reading.version())).build();
  }

  private static Set<Language> spoken(HttpHeaders headers) {
    return DeadlinesView.languages(headers.getAcceptableLanguages());
  }
}
