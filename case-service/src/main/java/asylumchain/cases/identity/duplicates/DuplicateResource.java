package asylumchain.cases.identity.duplicates;

import asylumchain.cases.identity.Person;
import asylumchain.cases.identity.Persons;
import asylumchain.cases.identity.matching.Likely;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Safe;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Persons who may be known already, across the whole chain: pseudonymous, with scores and reasons.
@Path("/v1/duplicate-candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duplicates")
public class DuplicateResource {

  private final Candidates candidates;
  private final Persons persons;
  private final MergeDesk desk;
  private final Noted noted;

  DuplicateResource(Candidates candidates, Persons persons, MergeDesk desk, Noted noted) {
    this.candidates = candidates;
    this.persons = persons;
    this.desk = desk;
    this.noted = noted;
  }

  @POST
  @Path("_search")
  @Safe
  @Scope("persons:match")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ask who may be known already, before registering a person",
      description =
          "Compares names in any script, birth date, nationality and numbers. Names are held"
              + " against each other in Latin letters: as they sound, as they are written (Jaro and"
              + " Winkler), and by the groups of three letters that both have (`trigrams`, as pg_trgm"
              + " counts them). Answers ids, scores and reasons per field, and nothing of what is"
              + " known. Every person shown is logged.")
  public CandidateView.All search(@NotNull @Valid Person person) {
    return shown(Stream.empty(), candidates.of(person));
  }

  @GET
  @Scope("persons:match")
  @Operation(
      summary = "List who may be the same as a known person",
      description =
          "Without those of whom a reviewer has given a verdict, on any record of the one or the"
              + " other.")
  public CandidateView.All of(@QueryParam("personId") @NotNull UUID personId) {
    var known = persons.person(personId).orElseThrow(Problem::notFound);
    return shown(Stream.of(personId), candidates.of(known));
  }

  @POST
  @Path("verdicts")
  @Scope("persons:match")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say whether two persons are one",
      description =
          "Every word is kept, with who said it, when and why, and the pair is not shown again. The"
              + " last word counts.")
  @APIResponse(responseCode = "204", description = "The verdict is kept.")
  public Answer judge(@NotNull @Valid Verdict verdict) {
    if (verdict.one().equals(verdict.other())) {
      throw Problem.badRequest("/other", "is the same person");
    }
    noted.shown("verdict-given", List.of(verdict.one(), verdict.other()));
    return desk.judge(noted.caller(), verdict);
  }

  @GET
  @Path("verdicts")
  @Scope("persons:match")
  @Operation(
      summary = "List what was said of whether a person is another",
      description =
          "By reviewers, by whoever registered the person, and by merges and splits; the first word"
              + " first, at most a thousand. Which employee said it shows with the scope"
              + " `audit:read` only.")
  public SaidVerdict.All verdicts(@QueryParam("personId") @NotNull UUID personId) {
    var known = persons.person(personId).orElseThrow(Problem::notFound);
    var said = candidates.said(known.personId());
    var shown = said.stream().flatMap(it -> Stream.of(it.one(), it.other()));
    noted.shown("verdicts-read", Stream.concat(Stream.of(personId), shown).distinct().toList());
    return new SaidVerdict.All(
        noted.caller().has(Scope.AUDIT)
            ? said
            : said.stream().map(SaidVerdict::withoutEmployee).toList());
  }

  /// @param asked whoever was asked about, by id
  private CandidateView.All shown(Stream<UUID> asked, List<Likely> found) {
    var shown = Stream.concat(asked, found.stream().map(Likely::personId)).distinct();
    noted.shown("duplicates-searched", shown.toList());
    return CandidateView.All.of(found);
  }
}
