package asylumchain.deadlines.amendments;

import asylumchain.deadlines.amendments.LawChangesResource.Reach;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Safe;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What the authority of a decree holds of it where courts disagree.
@Path("/v1/decrees")
@Tag(name = "law")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PositionsOnDecreesResource {

  private final PositionDesk desk;
  private final CurrentCaller caller;

  PositionsOnDecreesResource(PositionDesk desk, CurrentCaller caller) {
    this.desk = desk;
    this.caller = caller;
  }

  @POST
  @Path("{decreeId}/positions/preview")
  @Safe
  @Scope({"law:read", "law:write"})
  @Operation(
      summary = "What a position on a decree would change, without writing anything",
      description = "Counts, the first 100 cases and what it does to notices and penalties.")
  public PreviewView preview(
      @PathParam("decreeId") String decreeId,
      @BeanParam Reach reach,
      @NotNull @Valid PositionPosted position) {
    return desk.preview(decreeId, position, caller.get(), reach.decided());
  }

  @POST
  @Path("{decreeId}/positions")
  @Scope("law:write")
  @Operation(
      summary = "Say what the authority of a decree holds of it where courts disagree",
      description =
          "Its position (nl: standpunt) answers the question whether the decree is valid, in every"
              + " case that is asked it and in which no person answers otherwise, before or"
              + " since; where nothing is asked it changes nothing. It takes the place of what the"
              + " authority held before, and gives way to a ruling of the COUNCIL_OF_STATE."
              + " Explanations name it. `If-Match` has the ETag of the decree.")
  @APIResponse(responseCode = "202", description = "Taken; Location tells the progress.")
  public Answer take(
      @PathParam("decreeId") String decreeId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PositionPosted position) {
    return desk.take(decreeId, position, IfMatch.parse(ifMatch), caller.get());
  }

  @POST
  @Path("{decreeId}/positions/withdrawal/preview")
  @Safe
  @Scope({"law:read", "law:write"})
  @Operation(summary = "What would change if the authority of a decree held nothing of it any more")
  public PreviewView previewWithdrawal(
      @PathParam("decreeId") String decreeId,
      @BeanParam Reach reach,
      @NotNull @Valid PositionAside aside) {
    return desk.previewAside(decreeId, aside, caller.get(), reach.decided());
  }

  @POST
  @Path("{decreeId}/positions/withdrawal")
  @Scope("law:write")
  @Operation(
      summary = "The authority of a decree holds nothing of it any more (nl: intrekking)",
      description =
          "For whoever knows it every case that waits is asked again, unless the register of the"
              + " release has a position. What was posted stays in the register.")
  @APIResponse(responseCode = "202", description = "Taken; Location tells the progress.")
  public Answer withdraw(
      @PathParam("decreeId") String decreeId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PositionAside aside) {
    return desk.withdraw(decreeId, aside, IfMatch.parse(ifMatch), caller.get());
  }
}
