package asylumchain.kit.verification;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import asylumchain.kit.journal.Publisher;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The journal, verified for auditors.
@Path("/v1/journal-verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

  private final Verification verification;
  private final Publisher publisher;
  private final AccessLog log;
  private final CurrentCaller caller;

  VerificationResource(
      Verification verification, Publisher publisher, AccessLog log, CurrentCaller caller) {
    this.verification = verification;
    this.publisher = publisher;
    this.log = log;
    this.caller = caller;
  }

  @GET
  @Scope(Scope.AUDIT)
  @Operation(
      summary = "Verify the chain of hashes of a case, of a partition or of the whole journal",
      description =
          "Computes every hash anew and names each row that was CHANGED, REMOVED or ADDED, or whose"
              + " payload is not the one it was written with (PAYLOAD_CHANGED), or is gone without"
              + " a later row that says so (PAYLOAD_REMOVED). Heads that were"
              + " published outside the database are held against it: a row that is not the one a"
              + " head speaks of is REWRITTEN, with its chain. Where a later generation stands in its"
              + " place, the database claims to have been put back from a copy: that counts only"
              + " for what an operator wrote down beside the heads (`restorations`), and is"
              + " RESTORED_UNWITNESSED otherwise. What was lawfully destroyed (nl: vernietigd)"
              + " breaks nothing: `destructions` names the rows that say so. The journal is read in"
              + " stretches; nobody waits for it.")
  public VerificationView verify(
      @Parameter(description = "One partition; absent for all of them.")
          @QueryParam("part")
          @PositiveOrZero
          @Nullable Integer part,
      @Parameter(description = "One case.") @QueryParam("subject") @Nullable UUID subject) {
    if (part != null && subject != null) {
      throw Problem.badRequest("subject", "goes without part: a case lies in one partition");
    }
    log.record(
        caller.get(),
        "journal-verified",
        Optional.ofNullable(subject).map(List::of).orElse(List.of()),
        AccessLog.Outcome.ALLOWED);
    if (part != null) {
      return verification.partition(part);
    }
    return subject == null
        ? verification.whole()
        : verification.subject(publisher.subject(subject));
  }
}
