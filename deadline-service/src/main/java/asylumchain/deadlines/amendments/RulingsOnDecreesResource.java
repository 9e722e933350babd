package asylumchain.deadlines.amendments;

import asylumchain.deadlines.amendments.LawChangesResource.Reach;
import asylumchain.deadlines.law.register.RulingAmendment.Register;
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

/// What courts hold of a decree: upheld, or annulled.
@Path("/v1/decrees")
@Tag(name = "law")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RulingsOnDecreesResource {

  private final RulingDesk desk;
  private final CurrentCaller caller;

  RulingsOnDecreesResource(RulingDesk desk, CurrentCaller caller) {
    this.desk = desk;
    this.caller = caller;
  }

  @POST
  @Path("{decreeId}/rulings/preview")
  @Safe
  @Scope({"law:read", "law:write"})
  @Operation(
      summary = "What a ruling on a decree would change, without writing anything",
      description = "Counts, the first 100 cases and what it does to notices and penalties.")
  public PreviewView preview(
      @PathParam("decreeId") String decreeId,
      @BeanParam Reach reach,
      @NotNull @Valid RulingPosted ruling) {
    return desk.preview(Register.DECREES, decreeId, ruling, caller.get(), reach.decided());
  }

  @POST
  @Path("{decreeId}/rulings")
  @Scope("law:write")
  @Operation(
      summary = "A court ruled on a decree (nl: uitspraak over een besluit), for all cases",
      description =
          "What the COUNCIL_OF_STATE holds settles it: ANNULLED, the terms never were longer for"
              + " whoever knows of it; UPHELD, the decree counts and no case is asked about it any"
              + " more. What a person chose in a case before the day of the ruling is overtaken; a"
              + " choice made since stands. A DISTRICT_COURT is one line of case law: where courts"
              + " disagree, each case that waits is asked. `If-Match` has the ETag of the decree.")
  @APIResponse(responseCode = "202", description = "Taken; Location tells the progress.")
  public Answer give(
      @PathParam("decreeId") String decreeId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RulingPosted ruling) {
    return desk.give(Register.DECREES, decreeId, ruling, IfMatch.parse(ifMatch), caller.get());
  }

  @POST
  @Path("{decreeId}/rulings/withdrawal/preview")
  @Safe
  @Scope({"law:read", "law:write"})
  @Operation(summary = "What would change if a ruling on a decree counted no more")
  public PreviewView previewWithdrawal(
      @PathParam("decreeId") String decreeId,
      @BeanParam Reach reach,
      @NotNull @Valid RulingAside aside) {
    return desk.previewAside(Register.DECREES, decreeId, aside, caller.get(), reach.decided());
  }

  @POST
  @Path("{decreeId}/rulings/withdrawal")
  @Scope("law:write")
  @Operation(
      summary =
          "A ruling on a decree counts no more: quashed (nl: vernietigd), or posted by mistake",
      description =
          "For whoever knows it the court never ruled, and all cases are as they were without it."
              + " The ruling stays in the register.")
  @APIResponse(responseCode = "202", description = "Taken; Location tells the progress.")
  public Answer withdraw(
      @PathParam("decreeId") String decreeId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RulingAside aside) {
    return desk.setAside(Register.DECREES, decreeId, aside, IfMatch.parse(ifMatch), caller.get());
  }
}
