package asylumchain.deadlines.amendments;

import asylumchain.deadlines.amendments.LawChangesResource.Reach;
import asylumchain.deadlines.board.Author;
import asylumchain.deadlines.law.Moratorium;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The register of moratoria.
@Path("/v1/moratoria")
@Tag(name = "law")
@Produces(MediaType.APPLICATION_JSON)
public class MoratoriaResource {

  private static final String PATH = "/v1/moratoria/";

  private final AmendmentDesk desk;
  private final RegisterQueries registers;
  private final PreviewDesk previews;
  private final CurrentCaller caller;

  MoratoriaResource(
      AmendmentDesk desk, RegisterQueries registers, PreviewDesk previews, CurrentCaller caller) {
    this.desk = desk;
    this.registers = registers;
    this.previews = previews;
    this.caller = caller;
  }

  /// The register.
  ///
  /// @param ruleBookVersion of the book that these moratoria are part of
  public record MoratoriaView(String ruleBookVersion, List<MoratoriumView> items) {}

  /// The wish to apply a moratorium.
  ///
  /// @param line by which it is computed; `null` for the one it has, and where it has none it
  ///   leaves a question in each case
  public record Application(Moratorium.@Nullable Line line) {}

  /// The wish to take a moratorium back.
  ///
  /// @param by the act that does so
  public record Withdrawal(@NotBlank @Size(max = 120) String by) {}

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "Moratoria on decisions and on departure (nl: besluit- en vertrekmoratoria)",
      description =
          "Which of the three lines of case law lengthens a term (CAP21, PLUS12, SUSPEND) is a choice:"
              + " one IN_FORCE without a line leaves it, as a question with the day under each, in every"
              + " case it reaches, until it is applied by a line. REGISTERED ones move no clock: their"
              + " days, or for whom they are, are not certain; the cases that they may reach say so."
              + " With `asOf` only those that held on that day, or of which that is not certain.")
  public MoratoriaView list(@BeanParam LawDay asked) {
    var now = registers.known(asked.knownAt());
    var on = asked.day();
    return new MoratoriaView(
        now.book().version(),
        new Moratoria(now).all().stream().filter(it -> on == null || it.mayHoldOn(on)).toList());
  }

  @GET
  @Path("{moratoriumId}")
  @Scope("deadlines:read")
  @Operation(summary = "One moratorium")
  public Response show(@PathParam("moratoriumId") String moratoriumId, @BeanParam Known known) {
    var register = new Moratoria(registers.known(known.knownAt()));
    var moratorium = register.find(moratoriumId).orElseThrow(Problem::notFound);
    return Response.ok(moratorium).tag(Long.toString(register.version(moratoriumId))).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("law:write")
  @Operation(
      summary = "Propose a moratorium on decisions (nl: besluitmoratorium)",
      description =
          "Nothing follows from it until it is applied. Applications lodged before 12 June 2026 are"
              + " lengthened by a line; later ones, in the regular procedure, are postponed up to 21"
              + " months from lodging (Regulation (EU) 2024/1348, art. 35(7)), whatever the line.")
  public Answer propose(@NotNull @Valid ProposedMoratorium moratorium) {
    return desk.propose(
        Author.of(caller.get(), null),
        moratorium::against,
        Answer.created(PATH + moratorium.id(), MoratoriumView.State.PROPOSED.version()));
  }

  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Safe
  @Scope({"law:read", "law:write"})
  @Operation(summary = "What a moratorium would change, without writing anything")
  public PreviewView preview(
      @BeanParam Reach reach, @NotNull @Valid ProposedMoratorium moratorium) {
    return previews.of(moratorium.against(registers.now()), caller.get(), reach.decided());
  }

  @POST
  @Path("{moratoriumId}/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Safe
  @Scope({"law:read", "law:write"})
  @Operation(
      summary = "What a moratorium of the register would change if it were applied by a line",
      description = "Nothing is written.")
  public PreviewView previewApplication(
      @PathParam("moratoriumId") String moratoriumId,
      @BeanParam Reach reach,
      @NotNull @Valid Application application) {
    var now = new Moratoria(registers.now());
    return previews.of(
        now.applied(moratoriumId, application.line()), caller.get(), reach.decided());
  }

  @POST
  @Path("{moratoriumId}/application")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("law:write")
  @Operation(
      summary = "Apply a moratorium to all cases of its nationalities, by a line",
      description =
          "For one in force this chooses another line. In a single case a review can choose"
              + " otherwise.")
  @APIResponse(responseCode = "202", description = "Taken; Location tells the progress.")
  public Answer apply(
      @PathParam("moratoriumId") String moratoriumId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Application application) {
    var match = IfMatch.parse(ifMatch);
    return desk.apply(
        Author.of(caller.get(), null),
        now ->
            new Moratoria(now)
                .application(moratoriumId, application.line(), match, desk::withoutProposal));
  }

  @POST
  @Path("{moratoriumId}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("law:write")
  @Operation(summary = "Withdraw a moratorium, for all cases it covered")
  @APIResponse(responseCode = "202", description = "Taken; Location tells the progress.")
  public Answer withdraw(
      @PathParam("moratoriumId") String moratoriumId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Withdrawal withdrawal) {
    var match = IfMatch.parse(ifMatch);
    return desk.applyNew(
        Author.of(caller.get(), withdrawal.by()),
        now -> new Moratoria(now).withdrawal(moratoriumId, withdrawal.by(), match));
  }
}
