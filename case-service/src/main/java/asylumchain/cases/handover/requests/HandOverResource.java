package asylumchain.cases.handover.requests;

import asylumchain.cases.handover.CaseAccess;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Handing a case over (overdracht van het dossier): asked, then accepted, refused or taken back.
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hand-overs")
public class HandOverResource {

  private final HandOverDesk desk;
  private final CaseAccess access;
  private final CurrentCaller caller;

  HandOverResource(HandOverDesk desk, CaseAccess access, CurrentCaller caller) {
    this.desk = desk;
    this.access = access;
    this.caller = caller;
  }

  @GET
  @Path("{caseId}/hand-overs")
  @Scope("cases:read")
  @Operation(
      summary = "List the hand-overs of a case",
      description = "Oldest first, with what became of each and whether the answer was late.")
  public HandOver.All all(@PathParam("caseId") UUID caseId) {
    access.read(caller.get(), caseId, "hand-overs-read");
    return new HandOver.All(desk.all(caseId));
  }

  @GET
  @Path("{caseId}/hand-overs/{number}")
  @Scope("cases:read")
  @Operation(summary = "Read one hand-over of a case")
  public HandOver one(@PathParam("caseId") UUID caseId, @PathParam("number") int number) {
    access.read(caller.get(), caseId, "hand-over-read");
    return desk.all(caseId).stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  @POST
  @Path("{caseId}/hand-overs")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("cases:write")
  @Operation(
      summary = "Ask another partner to take a case",
      description =
          "By the partner that has the case. From then on the other sees it. Responsibility moves"
              + " when it accepts.")
  public Answer request(
      @PathParam("caseId") UUID caseId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid HandOverRequest request) {
    if (!desk.answeredBefore()) {
      access.check(caller.get(), caseId, "hand-over-requested");
    }
    return desk.request(caller.get(), caseId, IfMatch.parse(ifMatch), request);
  }

  @POST
  @Path("{caseId}/hand-overs/{number}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("cases:write")
  @Operation(
      summary = "Accept or refuse a case",
      description =
          "By the partner that was asked. A late answer counts, and is shown as late. Whoever refuses"
              + " sees the case no more, unless it takes part otherwise. Once the case has ended it"
              + " can still be refused, and no longer accepted (409).")
  public Answer answer(
      @PathParam("caseId") UUID caseId,
      @PathParam("number") int number,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid HandOverAnswer answer) {
    if (!desk.answeredBefore()) {
      access.check(caller.get(), caseId, "hand-over-answered");
    }
    return desk.answer(caller.get(), caseId, number, IfMatch.parse(ifMatch), answer);
  }

  @POST
  @Path("{caseId}/hand-overs/{number}/withdrawals")
  @Scope("cases:write")
  @Operation(
      summary = "Take a request back",
      description =
          "By the partner that asked, as long as there is no answer, also once the case has ended."
              + " The other sees the case no more, unless it takes part otherwise.")
  public Answer withdraw(
      @PathParam("caseId") UUID caseId,
      @PathParam("number") int number,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    if (!desk.answeredBefore()) {
      access.check(caller.get(), caseId, "hand-over-withdrawn");
    }
    return desk.withdraw(caller.get(), caseId, number, IfMatch.parse(ifMatch));
  }
}
