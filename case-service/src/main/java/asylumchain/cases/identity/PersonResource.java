package asylumchain.cases.identity;

import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Who somebody is, for the partners that take part in a case of theirs.
@Path("/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class PersonResource {

  private static final String IDENTIFY = "persons:identify";

  private final Persons persons;
  private final PersonAccess access;
  private final CurrentCaller caller;

  PersonResource(Persons persons, PersonAccess access, CurrentCaller caller) {
    this.persons = persons;
    this.access = access;
    this.caller = caller;
  }

  @GET
  @Path("{personId}")
  @Scope("persons:read")
  @Operation(
      summary = "Read a person",
      description =
          "For partners that take part in a case of this person, or in one that a merge moved to who"
              + " this turned out to be (`mergedInto`), and for auditors. Numbers (the"
              + " V-number, and those of other states) show with the scope `persons:identify` or"
              + " `audit:read` only; `numbersOfRecords` are V-numbers of records that turned out to"
              + " be this person, and are those of this person as well. Every reading is logged.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PersonView.class)))
  public Response show(@PathParam("personId") UUID personId) {
    var version = persons.version(personId);
    var person = persons.person(personId).orElseThrow(Problem::notFound);
    access.read(caller.get(), personId, "person-read");
    return Response.ok(shown(person)).tag(Integer.toString(version)).build();
  }

  /// Persons who apply together.
  public record Family(List<PersonView> members) {}

  @GET
  @Path("{personId}/family")
  @Scope("persons:read")
  @Operation(
      summary = "Who applies together with a person",
      description =
          "The members of the family as its source reported it (nl: gezinsleden), the person"
              + " included: those with a case in which the caller's organisation takes part, and"
              + " to an auditor all. Numbers show as they do for one person.")
  public Family family(@PathParam("personId") UUID personId) {
    var person = persons.person(personId).orElseThrow(Problem::notFound);
    access.require(caller.get(), personId, "family-read");
    var members = access.seen(caller.get(), persons.family(person), "family-read");
    return new Family(members.stream().map(this::shown).toList());
  }

  private PersonView shown(KnownPerson person) {
    var whole = caller.get().has(Scope.AUDIT) || caller.get().has(IDENTIFY);
    return whole
        ? PersonView.of(person, persons.records(person.personId()))
        : PersonView.withoutNumbers(person);
  }
}
