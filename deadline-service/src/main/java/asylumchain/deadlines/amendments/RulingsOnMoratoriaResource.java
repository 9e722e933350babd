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

/// What courts hold of a moratorium: upheld, or annulled.
@Path("/v1/moratoria")
@Tag(name = "law")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RulingsOnMoratoriaResource {

  private final RulingDesk desk;
  private final CurrentCaller caller;

  RulingsOnMoratoriaResource(RulingDesk desk, CurrentCaller caller) {
    this.desk = desk;
    this.caller = caller;
  }

  @POST
  @Path("{moratoriumId}/rulings/preview")
  @Safe
  @Scope({"law:read", "law:write"})
  @Operation(
      summary = "What a ruling on a moratorium would change, without writing anything",
      description = "Counts, the first 100 cases and what it does to notices and penalties.")
  public PreviewView preview(
      @PathParam("moratoriumId") String moratoriumId,
      @BeanParam Reach reach,
      @NotNull @Valid RulingPosted ruling) {
    return desk.preview(Register.MORATORIA, moratoriumId, ruling, caller.get(), reach.decided());
  }

  @POST
  @Path("{moratoriumId}/rulings")
  @Scope("law:write")
  @Operation(
      summary =
          "A court ruled on a moratorium (nl: uitspraak over een besluitmoratorium), for all cases",
      description =
          "What the COUNCIL_OF_STATE holds settles it: ANNULLED, it never was for whoever knows of"
              + " it; UPHELD by a line, terms are lengthened by that line and no case is asked by"
              + " which. What a person chose in a case before the day of the ruling is overtaken; a"
              + " choice made since stands. What a DISTRICT_COURT held is told in each case and"
              + " moves nothing. `If-Match` has the ETag of the moratorium.")
  @APIResponse(responseCode = "202", description = "Taken; Location tells the progress.")
  public Answer give(
      @PathParam("moratoriumId") String moratoriumId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RulingPosted ruling) {
    return desk.give(
        Register.MORATORIA, moratoriumId, ruling, IfMatch.parse(ifMatch), caller.get());
  }

  @POST
  @Path("{moratoriumId}/rulings/withdrawal/preview")
  @Safe
  @Scope({"law:read", "law:write"})
  @Operation(summary = "What would change if a ruling on a moratorium counted no more")
  public PreviewView previewWithdrawal(
      @PathParam("moratoriumId") String moratoriumId,
      @BeanParam Reach reach,
      @NotNull @Valid RulingAside aside) {
    return desk.previewAside(
        Register.MORATORIA, moratoriumId, aside, caller.get(), reach.decided());
  }

  @POST
  @Path("{moratoriumId}/rulings/withdrawal")
  @Scope("law:write")
  @Operation(
      summary =
          "A ruling on a moratorium counts no more: quashed (nl: vernietigd), or posted by mistake",
      description =
          "For whoever knows it the court never ruled, and all cases are as they were without it."
              + " The ruling stays in the register.")
  @APIResponse(responseCode = "202", description = "Taken; Location tells the progress.")
  public Answer withdraw(
      @PathParam("moratoriumId") String moratoriumId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RulingAside aside) {
    return desk.setAside(
        Register.MORATORIA, moratoriumId, aside, IfMatch.parse(ifMatch), caller.get());
  }
}
