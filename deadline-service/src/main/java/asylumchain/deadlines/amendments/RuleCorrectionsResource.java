package asylumchain.deadlines.amendments;

import asylumchain.deadlines.amendments.LawChangesResource.Reach;
import asylumchain.deadlines.board.Author;
import asylumchain.deadlines.law.BadLaw;
import asylumchain.deadlines.law.RuleCorrection;
import asylumchain.deadlines.law.register.RuleAmendment.RuleCorrected;
import asylumchain.deadlines.law.register.RuleAmendment.RuleRestored;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Safe;
import asylumchain.kit.http.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A rule of law that reads wrong, put right while the service runs.
@Path("/v1/rules")
@Tag(name = "law")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RuleCorrectionsResource {

  private final AmendmentDesk desk;
  private final RegisterQueries registers;
  private final PreviewDesk previews;
  private final CurrentCaller caller;

  RuleCorrectionsResource(
      AmendmentDesk desk, RegisterQueries registers, PreviewDesk previews, CurrentCaller caller) {
    this.desk = desk;
    this.registers = registers;
    this.previews = previews;
    this.caller = caller;
  }

  /// How a rule should read.
  ///
  /// @param by what the correction rests on
  public record Correction(
      @NotEmpty
          @Size(max = 20)
          @Schema(description = "All its versions anew, oldest first, in the words of a law file.")
          List<@NotNull Map<String, Object>> versions,
      @Size(max = 60) @Schema(description = "How far it was verified; absent: as it was.")
          @Nullable String confidence,
      @NotBlank @Size(max = 120) @Schema(description = "The publication or ruling it rests on.")
          String by) {

    RuleCorrected of(String ruleId, Registers registers) {
      var book = registers.book();
      if (book.rule(ruleId).isEmpty()) {
        throw Problem.notFound();
      }
      var correction = new RuleCorrection(ruleId, versions, confidence);
      try {
        correction.in(book);
      } catch (BadLaw bad) {
        throw Problem.badRequest(
            List.of(new Violation("/versions", String.valueOf(bad.getMessage()))));
      }
      return new RuleCorrected(correction, by);
    }
  }

  /// The wish to take a correction back.
  ///
  /// @param by what that rests on
  public record Restoration(@NotBlank @Size(max = 120) String by) {

    RuleRestored of(String ruleId, Registers registers) {
      var book = registers.book();
      if (book.rule(ruleId).isEmpty()) {
        throw Problem.notFound();
      }
      if (!book.isCorrected(ruleId)) {
        throw Problem.conflict("rule-not-corrected", "No correction of this rule stands.");
      }
      return new RuleRestored(ruleId, by);
    }
  }

  @POST
  @Path("{ruleId}/corrections/preview")
  @Safe
  @Scope({"law:read", "law:write"})
  @Operation(
      summary = "What putting a rule right would change, without writing anything",
      description =
          "The rule keeps what it takes, what it gives and the names of its ends; what a version"
              + " may combine is what a law file may.")
  public PreviewView preview(
      @PathParam("ruleId") String ruleId,
      @BeanParam Reach reach,
      @NotNull @Valid Correction correction) {
    return previews.of(correction.of(ruleId, registers.now()), caller.get(), reach.decided());
  }

  @POST
  @Path("{ruleId}/corrections")
  @Scope("law:write")
  @Operation(
      summary = "Put a rule right (nl: een regel corrigeren), for all cases",
      description =
          "It reads so from one moment of knowledge on; whoever looks from before reads it as it"
              + " was. `If-Match` has the ETag of the rule as it was last read. 202: the location"
              + " tells how far the cases are.")
  public Answer correct(
      @PathParam("ruleId") String ruleId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Correction correction) {
    var match = IfMatch.parse(ifMatch);
    return desk.applyNew(
        Author.of(caller.get(), null),
        registers -> correction.of(ruleId, registers.seen(ruleId, match)));
  }

  @POST
  @Path("{ruleId}/corrections/withdrawal/preview")
  @Safe
  @Scope({"law:read", "law:write"})
  @Operation(summary = "What taking the correction of a rule back would change")
  public PreviewView previewWithdrawal(
      @PathParam("ruleId") String ruleId,
      @BeanParam Reach reach,
      @NotNull @Valid Restoration restoration) {
    return previews.of(restoration.of(ruleId, registers.now()), caller.get(), reach.decided());
  }

  @POST
  @Path("{ruleId}/corrections/withdrawal")
  @Scope("law:write")
  @Operation(
      summary = "Take the last correction of a rule back, for all cases",
      description = "From one moment of knowledge on the rule reads as before. 202 as above.")
  public Answer withdraw(
      @PathParam("ruleId") String ruleId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Restoration restoration) {
    var match = IfMatch.parse(ifMatch);
    return desk.applyNew(
        Author.of(caller.get(), null),
        registers -> restoration.of(ruleId, registers.seen(ruleId, match)));
  }
}
