package asylumchain.cases.search.personfile;

import asylumchain.cases.history.Reader;
import asylumchain.cases.identity.PersonAccess;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A person's own file.
@Path("/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class PersonFileResource {

  private static final String ACTION = "person-file-exported";

  private final PersonFiles files;
  private final PersonAccess access;
  private final AccessLog log;
  private final CurrentCaller caller;

  PersonFileResource(PersonFiles files, PersonAccess access, AccessLog log, CurrentCaller caller) {
    this.files = files;
    this.access = access;
    this.log = log;
    this.caller = caller;
  }

  @GET
  @Path("{personId}/file")
  @Scope("persons:export")
  @Operation(
      summary = "Export a person's own file",
      description =
          "Everything this service holds about one person, for the person who asks for it (nl:"
              + " inzageverzoek, AVG art. 15): names and numbers, every fact of every case with its"
              + " source, when who held them against another person and with which outcome, and who"
              + " saw them, by organisation. Where several records turned out to be one person,"
              + " each of them leads to the whole file. Nobody else's data are in it: no employee,"
              + " nothing of who else was compared, and why something was said only where your"
              + " organisation said it. `reasonWithheld` says that `by.organisation` gave a reason,"
              + " which it can weigh itself (art. 15(4)); auditors read all of them. For partners"
              + " that take part in a case of this person, and for auditors; the export itself is"
              + " logged.")
  public PersonFile export(@PathParam("personId") UUID personId) {
    var owner = files.owner(personId).orElseThrow(Problem::notFound);
    if (!caller.get().has(Scope.AUDIT)) {
      access.check(caller.get(), owner.personId(), ACTION);
    }
    var file = files.of(owner, Reader.of(caller.get()));
    log.record(caller.get(), ACTION, file.subjects(), Outcome.ALLOWED);
    return file;
  }
}
