package asylumchain.cases.identity.duplicates;

import asylumchain.cases.identity.Persons;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Merging a person into another, and undoing it.
@Path("/v1/persons")
@Tag(name = "duplicates")
public class MergeResource {

  private final MergeDesk desk;
  private final Persons persons;
  private final Noted noted;
  private final BusinessDate businessDate;

  MergeResource(MergeDesk desk, Persons persons, Noted noted, BusinessDate businessDate) {
    this.desk = desk;
    this.persons = persons;
    this.noted = noted;
    this.businessDate = businessDate;
  }

  /// Who this person turned out to be.
  ///
  /// @param into the other person
  public record Merge(@NotNull UUID into) {}

  @POST
  @Path("{personId}/merges")
  @Scope("persons:merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say that a person is another known person",
      description =
          "Moves all cases of this person, each by a `duplicate-merged`; they stay with the family"
              + " that they had where the other person has none. `Location` is the other person;"
              + " `ETag` is of the person that was merged, who stays readable for whoever sees one of"
              + " those cases, and says so in `mergedInto`: it goes with `splits`, which undoes it.")
  public Answer merge(
      @PathParam("personId") UUID personId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Merge merge) {
    if (!desk.answeredBefore()) {
      noted.check("person-merged", personId);
      noted.shown("person-merged", List.of(merge.into()));
    }
    return Deadlocks.broken(
        () ->
            desk.merge(
                noted.caller(),
                personId,
                IfMatch.parse(ifMatch),
                merge.into(),
                businessDate.today()));
  }

  @POST
  @Path("{personId}/splits")
  @Scope("persons:merge")
  @Operation(
      summary = "Undo the merge of a person",
      description =
          "The cases that the merge moved come back, each by a `duplicate-split`; later ones stay.")
  public Answer split(
      @PathParam("personId") UUID personId, @HeaderParam("If-Match") @Nullable String ifMatch) {
    if (!desk.answeredBefore()) {
      var person = persons.person(personId).orElseThrow(Problem::notFound);
      noted.check("person-split", persons.survivor(person).personId());
    }
    return Deadlocks.broken(
        () -> desk.split(noted.caller(), personId, IfMatch.parse(ifMatch), businessDate.today()));
  }
}
