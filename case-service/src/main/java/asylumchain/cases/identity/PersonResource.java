package asylumchain.cases.identity;

import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Who somebody is, for the partners that take part in a case of theirs.
@Path("/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class PersonResource {

  private static final String IDENTIFY = "persons:identify";

  private final Persons persons;
  private final CaseTable cases;
  private final AccessLog log;
  private final CurrentCaller caller;

  PersonResource(Persons persons, CaseTable cases, AccessLog log, CurrentCaller caller) {
    this.persons = persons;
    this.cases = cases;
    this.log = log;
    this.caller = caller;
  }

  @GET
  @Path("{personId}")
  @Scope({"persons:read", Scope.AUDIT})
  @Operation(
      summary = "Read a person",
      description =
          "For partners that take part in a case of this person, and for auditors. Numbers (the"
              + " V-number, and those of other states) show with the scope `persons:identify` or"
              + " `audit:read` only. Every reading is logged.")
  public KnownPerson show(@PathParam("personId") UUID personId) {
    var person = persons.person(personId).orElseThrow(Problem::notFound);
    var audits = caller.get().has(Scope.AUDIT);
    if (!audits && !cases.isApplicantSeenBy(personId, caller.get().organisation())) {
      log.record(caller.get(), "person-read", List.of(personId), Outcome.REFUSED);
      throw Problem.notFound();
    }
    log.record(caller.get(), "person-read", List.of(personId), Outcome.ALLOWED);
    return audits || caller.get().has(IDENTIFY) ? person : person.withoutNumbers();
  }
}
