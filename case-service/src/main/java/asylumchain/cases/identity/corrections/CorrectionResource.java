package asylumchain.cases.identity.corrections;

import asylumchain.cases.identity.PersonAccess;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Deadlocks;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.time.BusinessDate;
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

/// Putting a person right.
@Path("/v1/persons")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class CorrectionResource {

  private final CorrectionDesk desk;
  private final PersonAccess access;
  private final CurrentCaller caller;
  private final BusinessDate businessDate;

  CorrectionResource(
      CorrectionDesk desk, PersonAccess access, CurrentCaller caller, BusinessDate businessDate) {
    this.desk = desk;
    this.access = access;
    this.caller = caller;
    this.businessDate = businessDate;
  }

  @POST
  @Path("{personId}/corrections")
  @Scope("persons:write")
  @Operation(
      summary = "Say how a person should have read",
      description =
          "The whole person: names, birth date, nationality, a V-number where there was none. One"
              + " that was mistyped is put right with the scope `persons:identify` and a reason"
              + " (`reason`, or the header `Fact-Reason`): nobody else may have the right one (409"
              + " `number-known`), and the other is free again. Where none takes its place, as where a"
              + " record that was merged into this person has the right one, `withoutNumber` lets it"
              + " go, with the same scope and a reason; undoing the merge then leaves each record"
              + " with what is known of it. One that is wrong on a record that was"
              + " merged is put right once that merge is undone (409 `already-merged`, or"
              + " `number-known` from the other side, say by which split). What was known before"
              + " stays in the journal. `family` says with whom the person applies, where that was reported"
              + " wrong; without it the family stays. Where the chain saw something else of this"
              + " person (an age band, a nationality, a family), each fact that said so is stated"
              + " again, by a `fact-corrected` in every case.")
  public Answer correct(
      @PathParam("personId") UUID personId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PersonCorrection correction) {
    if (!desk.answeredBefore()) {
      access.check(caller.get(), personId, "person-corrected");
    }
    return Deadlocks.broken(
        () ->
            desk.correct(
                caller.get(), personId, IfMatch.parse(ifMatch), correction, businessDate.today()));
  }
}
