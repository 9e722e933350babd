package asylumchain.cases.intake;

import asylumchain.cases.handover.CaseAccess;
import asylumchain.events.CaseEvent;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Deadlocks;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
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

/// Registering a case, and reporting what happened to it.
@Path("/v1/cases")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class CaseResource {

  private final CaseDesk desk;
  private final CaseAccess access;
  private final CurrentCaller caller;
  private final BusinessDate businessDate;

  CaseResource(CaseDesk desk, CaseAccess access, CurrentCaller caller, BusinessDate businessDate) {
    this.desk = desk;
    this.access = access;
    this.caller = caller;
    this.businessDate = businessDate;
  }

  @POST
  @Scope("cases:write")
  @Operation(
      summary = "Register a case",
      description =
          "A person and the fact that opens the case: the wish for asylum (asielwens), the"
              + " registration (registratie) or the lodging (indiening). 409 `likely-known` when"
              + " somebody very much alike is known, or is registered by somebody else at the same"
              + " moment: name that person by `personId`, or rule them out in `notTheSameAs`. With"
              + " the scope `persons:match` it names them in `possible`, best first, and that is"
              + " logged.")
  public Answer register(@NotNull @Valid Registration registration) {
    check(registration);
    try {
      return Deadlocks.broken(
          () -> desk.register(caller.get(), registration, businessDate.today()));
    } catch (Problem refused) {
      access.named(caller.get(), "duplicates-searched", refused.possible());
      if (registration.personId() != null && isOfPerson(refused)) {
        access.refused(caller.get(), "person-named", registration.personId());
      }
      throw refused;
    }
  }

  @POST
  @Path("{caseId}/events")
  @Scope("cases:write")
  @Operation(
      summary = "Report one procedural event",
      description =
          "409 names the reason of a refusal and the events that are possible now. Late and"
              + " back-dated facts are normal; a mistake is put right by `fact-corrected`. Why, and"
              + " from which source, is said in the headers `Fact-Reason` and `Fact-Source`. That a"
              + " case changes hands (nl: overdracht van het dossier) is said by the partner that"
              + " has it, or that was asked to take it: 409 `not-yours` to others. `participants`"
              + " names who else is to take part: that, too, is for the partner that has the case"
              + " to say. Who was named in a fact that is put right takes part no more. A case that"
              + " is opened again (`case-reopened`) goes on where it stood before it ended: a decision"
              + " stands until it is withdrawn. A `permit-issued` needs a decision that grants a stay,"
              + " or an objection or an appeal against the refusal with the `result` FOUNDED,"
              + " WELL_FOUNDED or ANNULLED. A further appeal with such a result turns the judgment"
              + " before it: where that overturned the refusal a permit cannot follow any more, and"
              + " where it upheld the refusal a permit can; with any other result the judgment"
              + " stands.")
  public Answer post(
      @PathParam("caseId") UUID caseId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CaseEvent event) {
    if (!desk.answeredBefore()) {
      access.check(caller.get(), caseId, "event-posted");
    }
    if (event instanceof FactCorrected correction && correction.participants() != null) {
      throw Problem.badRequest("/participants", "is said in /replacement, or follows by itself");
    }
    return Deadlocks.broken(
        () ->
            desk.post(
                caller.get(), caseId, IfMatch.parse(ifMatch), _ -> event, businessDate.today()));
  }

  /// Whether it is the person that was refused, and not what was said of the case.
  private static boolean isOfPerson(Problem refused) {
    return refused.violations().stream().anyMatch(it -> it.pointer().equals(Applicants.PERSON_ID));
  }

  private static void check(Registration registration) {
    var person = registration.person();
    if (person != null && person.isBornAfter(registration.event().occurredOn())) {
      throw Problem.badRequest("/person/birthDate", "lies after the day of the event");
    }
    if (person != null
        && person.isTooOldForAnUnaccompaniedMinor(registration.event().occurredOn())) {
      throw Problem.badRequest(
          "/person/unaccompaniedMinor", "is eighteen or older on the day of the event");
    }
  }
}
