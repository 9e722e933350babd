package asylumchain.deadlines.amendments;

import asylumchain.deadlines.amendments.LawChangesResource.Reach;
import asylumchain.deadlines.board.Author;
import asylumchain.deadlines.law.RulesResource.Known;
import asylumchain.deadlines.law.RulesResource.LawDay;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Safe;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The register of decrees that extend the term of a cohort.
@Path("/v1/decrees")
@Tag(name = "law")
@Produces(MediaType.APPLICATION_JSON)
public class DecreesResource {

  private static final String PATH = "/v1/decrees/";

  private final AmendmentDesk desk;
  private final RegisterQueries registers;
  private final PreviewDesk previews;
  private final CurrentCaller caller;

  DecreesResource(
      AmendmentDesk desk, RegisterQueries registers, PreviewDesk previews, CurrentCaller caller) {
    this.desk = desk;
    this.registers = registers;
    this.previews = previews;
    this.caller = caller;
  }

  /// The register.
  ///
  /// @param ruleBookVersion of the book that these decrees are part of
  public record DecreesView(String ruleBookVersion, List<DecreeView> items) {}

  /// The wish to take decrees back.
  ///
  /// @param by the act that does so, such as `IB 2025/28`
  /// @param with further decrees that the same act takes back; `null` for none
  public record Withdrawal(
      @NotBlank @Size(max = 120) String by, @Nullable @Size(max = 20) List<@NotNull String> with) {}

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "The decrees (nl: WBV) that extend the decision term of a cohort",
      description =
          "Those that ship with a release, those decided here, and proposals; each with the day it"
              + " became known and what courts made of it. With `asOf` only those in force on that"
              + " day, and not yet withdrawn.")
  public DecreesView list(@BeanParam LawDay asked) {
    var now = registers.known(asked.knownAt());
    var on = asked.day();
    return new DecreesView(
        now.book().version(),
        new Decrees(now).all().stream().filter(it -> on == null || it.holdsOn(on)).toList());
  }

  @GET
  @Path("{decreeId}")
  @Scope("deadlines:read")
  @Operation(summary = "One decree (nl: WBV)")
  public Response show(@PathParam("decreeId") String decreeId, @BeanParam Known known) {
    var register = new Decrees(registers.known(known.knownAt()));
    var decree = register.find(decreeId).orElseThrow(Problem::notFound);
    return Response.ok(decree).tag(Long.toString(register.version(decreeId))).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("law:write")
  @Operation(
      summary = "Propose a decree (nl: WBV)",
      description =
          "It stands in the register as PROPOSED, and nothing follows from it until it is applied."
              + " Its ground says which law it uses: 42(4) of the Vw 2000 for applications lodged"
              + " before 12 June 2026, 35(5)(a) or 35(2)(a) of Regulation (EU) 2024/1348 for later"
              + " ones. One that can reach no application is refused.")
  public Answer propose(@NotNull @Valid ProposedDecree decree) {
    return desk.propose(
        Author.of(caller.get(), null),
        decree::against,
        Answer.created(PATH + decree.id(), DecreeView.State.PROPOSED.version()));
  }

  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Safe
  @Scope({"law:read", "law:write"})
  @Operation(
      summary = "What a decree (nl: WBV) would change, without writing anything",
      description =
          "Counts per shift of the last day, status, nationality and unit; the first 100 cases in"
              + " which the caller takes part; what it does to notices of default (nl:"
              + " ingebrekestelling) and penalties (nl: dwangsom).")
  public PreviewView preview(@BeanParam Reach reach, @NotNull @Valid ProposedDecree decree) {
    return previews.of(decree.against(registers.now()), caller.get(), reach.decided());
  }

  @POST
  @Path("{decreeId}/preview")
  @Safe
  @Scope({"law:read", "law:write"})
  @Operation(
      summary = "What the next step of a decree would change, without writing anything",
      description =
          "For a proposal that is its application, for a decree in force its withdrawal (nl:"
              + " intrekking).")
  public PreviewView previewNext(
      @PathParam("decreeId") String decreeId,
      @QueryParam("with")
          @Size(max = 20)
          @Parameter(description = "Further decrees that the same act would take back.")
          List<String> with,
      @BeanParam Reach reach) {
    return previews.of(
        new Decrees(registers.now()).next(decreeId, with), caller.get(), reach.decided());
  }

  @POST
  @Path("{decreeId}/application")
  @Scope("law:write")
  @Operation(
      summary = "Apply a proposed decree to all cases",
      description =
          "It counts from one moment of knowledge. 202: the location tells how far the cases are;"
              + " figures wait for the last of them.")
  @APIResponse(responseCode = "202", description = "Taken; Location tells the progress.")
  public Answer apply(
      @PathParam("decreeId") String decreeId, @HeaderParam("If-Match") @Nullable String ifMatch) {
    var match = IfMatch.parse(ifMatch);
    return desk.apply(
        Author.of(caller.get(), null), now -> new Decrees(now).application(decreeId, match));
  }

  @POST
  @Path("{decreeId}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("law:write")
  @Operation(
      summary = "Withdraw a decree (nl: intrekken), for all cases it covered",
      description =
          "A new fact with a moment of knowledge of its own: for whoever knows it, the terms never"
              + " were longer; for whoever looks from before, they were.")
  @APIResponse(responseCode = "202", description = "Taken; Location tells the progress.")
  public Answer withdraw(
      @PathParam("decreeId") String decreeId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Withdrawal withdrawal) {
    var match = IfMatch.parse(ifMatch);
    var with = Objects.requireNonNullElse(withdrawal.with(), List.<String>of());
    return desk.applyNew(
        Author.of(caller.get(), withdrawal.by()),
        now -> new Decrees(now).withdrawal(decreeId, with, withdrawal.by(), match));
  }
}
