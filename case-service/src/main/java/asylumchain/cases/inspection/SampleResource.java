package asylumchain.cases.inspection;

import asylumchain.cases.inspection.DecisionSample.Question;
import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import asylumchain.kit.journal.ClosedMoments;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Decisions for an inspectorate to look at.
@Path("/v1/decision-samples")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inspection")
public class SampleResource {

  private final SampleQueries queries;
  private final AccessLog log;
  private final CurrentCaller caller;
  private final ClosedMoments moments;

  SampleResource(
      SampleQueries queries, AccessLog log, CurrentCaller caller, ClosedMoments moments) {
    this.queries = queries;
    this.log = log;
    this.caller = caller;
    this.moments = moments;
  }

  @GET
  @Scope(Scope.AUDIT)
  @Operation(
      summary = "Draw decisions at random, so many of each authority level",
      description =
          "The same question draws the same decisions (nl: steekproef van beslissingen): the order"
              + " is that of SHA-256 over the seed and the id of each decision's fact. Give"
              + " `journalledAt` of the answer again, and what came in since does not count,"
              + " however long its source has known it. A decision that was put right is shown as"
              + " it read then; one that was taken away is not drawn. What was destroyed since (nl:"
              + " vernietigd) cannot be drawn: `destroyed` counts it. Every case shown is kept in"
              + " the access log.")
  public DecisionSample draw(
      @Parameter(description = "Any text; another one draws others.")
          @QueryParam("seed")
          @NotNull
          @Size(min = 1, max = 100)
          String seed,
      @Parameter(description = "First day on which the decisions were reported to be made.")
          @QueryParam("from")
          @NotNull
          LocalDate from,
      @Parameter(description = "Last day, included.") @QueryParam("until") @NotNull LocalDate until,
      @Parameter(description = "How many of each authority level at most.")
          @QueryParam("perLevel")
          @DefaultValue("20")
          @Min(1)
          @Max(500)
          int perLevel,
      @Parameter(
              description = "What this journal took later does not count; now if absent or later.")
          @QueryParam("journalledAt")
          @Nullable Instant journalledAt,
      @Parameter(description = "What the sources knew later does not count either.")
          @QueryParam("knownAt")
          @Nullable Instant knownAt) {
    if (until.isBefore(from)) {
      throw Problem.badRequest("until", "does not lie before from");
    }
    var last = moments.close(Objects.requireNonNullElse(journalledAt, Instant.MAX));
    var sample = queries.draw(new Question(seed, from, until, last, knownAt, perLevel));
    log.record(caller.get(), "decisions-drawn", sample.cases(), Outcome.ALLOWED);
    return sample;
  }
}
