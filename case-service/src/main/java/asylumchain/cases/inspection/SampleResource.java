package asylumchain.cases.inspection;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
  private final Clock clock;

  SampleResource(SampleQueries queries, AccessLog log, CurrentCaller caller, Clock clock) {
    this.queries = queries;
    this.log = log;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Scope(Scope.AUDIT)
  @Operation(
      summary = "Draw decisions at random, so many of each authority level",
      description =
          "The same question draws the same decisions (nl: steekproef van beslissingen): the order"
              + " is that of SHA-256 over the seed and the id of each decision's fact. Give"
              + " `knownAt` of the answer again, and what became known since does not count. A"
              + " decision that was put right is shown as it reads now; one that was taken away is"
              + " not drawn. Every case shown is kept in the access log.")
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
      @Parameter(description = "What became known later does not count; now if absent.")
          @QueryParam("knownAt")
          @Nullable Instant knownAt) {
    if (until.isBefore(from)) {
      throw Problem.badRequest("until", "does not lie before from");
    }
    var moment =
        Objects.requireNonNullElseGet(
            knownAt, () -> clock.instant().truncatedTo(ChronoUnit.MICROS));
    var sample = queries.draw(seed, from, until, moment, perLevel);
    log.record(caller.get(), "decisions-drawn", sample.cases(), Outcome.ALLOWED);
    return sample;
  }
}
