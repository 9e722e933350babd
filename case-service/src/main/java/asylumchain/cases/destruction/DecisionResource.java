package asylumchain.cases.destruction;

import asylumchain.cases.retention.holds.Asking;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Deadlocks;
import asylumchain.kit.http.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Destruction runs, as they are decided on.
@Path("/v1/destruction-runs")
@Tag(name = "destruction")
public class DecisionResource {

  private final RunDesk desk;
  private final Runs runs;
  private final DestructionLoop loop;
  private final Asking asking;

  DecisionResource(RunDesk desk, Runs runs, DestructionLoop loop, Asking asking) {
    this.desk = desk;
    this.runs = runs;
    this.loop = loop;
    this.asking = asking;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope(RunResource.PROPOSE)
  @Operation(
      summary = "Propose to destroy the cases that are due",
      description =
          "Lists every case in which your organisation takes part whose period had passed on a"
              + " business day and that nothing else keeps (nl: vernietigingslijst). The token"
              + " names the employee: 409 `employee-required` otherwise. 409 `nothing-due` where"
              + " there is nothing to list.")
  public Answer propose(@NotNull @Valid NewRun run) {
    return Deadlocks.broken(() -> desk.propose(asking.caller(), run, asking.today(), asking.now()));
  }

  @POST
  @Path("{runId}/exclusions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope({RunResource.PROPOSE, RunResource.APPROVE})
  @Operation(
      summary = "Take a case off the list",
      description = "On a ground, before anybody has decided on the run.")
  public Answer exclude(
      @PathParam("runId") UUID runId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Exclusion exclusion) {
    runs.read(asking.caller(), runId);
    return desk.exclude(asking.caller(), runId, IfMatch.parse(ifMatch), exclusion);
  }

  @POST
  @Path("{runId}/approvals")
  @Scope(RunResource.APPROVE)
  @Operation(
      summary = "Approve a destruction run",
      description =
          "By another employee than the one who proposed it (409 `same-person`), with the ETag of"
              + " the list that was looked at. It is then carried out; each case is looked at once"
              + " more when its turn comes.")
  public Answer approve(
      @PathParam("runId") UUID runId, @HeaderParam("If-Match") @Nullable String ifMatch) {
    runs.read(asking.caller(), runId);
    var answer = desk.approve(asking.caller(), runId, IfMatch.parse(ifMatch), asking.now());
    loop.ring();
    return answer;
  }

  @POST
  @Path("{runId}/rejections")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope(RunResource.APPROVE)
  @Operation(summary = "Reject a destruction run", description = "Its cases are free again.")
  public Answer reject(
      @PathParam("runId") UUID runId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Rejection rejection) {
    runs.read(asking.caller(), runId);
    return desk.reject(asking.caller(), runId, IfMatch.parse(ifMatch), rejection, asking.now());
  }

  @POST
  @Path("{runId}/withdrawals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope(RunResource.PROPOSE)
  @Operation(
      summary = "Take a destruction run back",
      description = "By the employee who proposed it (409 `not-yours`), before it is approved.")
  public Answer withdraw(
      @PathParam("runId") UUID runId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Rejection rejection) {
    runs.read(asking.caller(), runId);
    return desk.withdraw(asking.caller(), runId, IfMatch.parse(ifMatch), rejection, asking.now());
  }

  @POST
  @Path("{runId}/stops")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope({RunResource.PROPOSE, RunResource.APPROVE})
  @Operation(
      summary = "Stop a destruction run",
      description =
          "Once it is approved and until it is done (409 `run-not-going`), by any employee of your"
              + " organisation: what was destroyed until now stays destroyed, and proved; the other"
              + " cases are free again.")
  public Answer stop(
      @PathParam("runId") UUID runId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Rejection rejection) {
    runs.read(asking.caller(), runId);
    return desk.stop(asking.caller(), runId, IfMatch.parse(ifMatch), rejection, asking.now());
  }
}
