package asylumchain.deadlines.board;

import asylumchain.deadlines.terms.TermStatus;
import asylumchain.events.Clock;
import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.kit.time.BusinessDate;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The work list: clocks that still run, by their last day.
@Path("/v1/deadlines")
@Tag(name = "deadlines")
@Produces(MediaType.APPLICATION_JSON)
public class DeadlinesResource {

  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  private final DeadlineQueries queries;
  private final BusinessDate businessDate;
  private final CurrentCaller caller;
  private final AccessLog accessLog;

  DeadlinesResource(
      DeadlineQueries queries,
      BusinessDate businessDate,
      CurrentCaller caller,
      AccessLog accessLog) {
    this.queries = queries;
    this.businessDate = businessDate;
    this.caller = caller;
    this.accessLog = accessLog;
  }

  /// A line of the work list.
  ///
  /// @param days left while in term, over when past it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      UUID caseId,
      String clock,
      String rule,
      String state,
      TermStatus.Code status,
      @Nullable Long days,
      @Nullable LocalDate startedOn,
      LocalDate dueOn) {

    static Line of(DeadlineQueries.Due due, LocalDate today) {
      var state = Clock.State.valueOf(due.state());
      var clock = new Clock(due.clock(), due.rule(), state, due.startedOn(), due.dueOn());
      var status = TermStatus.on(today, clock, null);
      return new Line(
          due.caseId(),
          due.clock(),
          due.rule(),
          due.state(),
          status.code(),
          status.days(),
          due.startedOn(),
          due.dueOn());
    }
  }

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "The work list: running clocks of cases you take part in, the most urgent first",
      description =
          "Clocks that have not started, or of which a person must say how they run, have"
              + " no last day and are not in it.")
  public Page<Line> list(
      @QueryParam("dueBefore")
          @Parameter(description = "Only last days before this one; all if absent.")
          @Nullable LocalDate dueBefore,
      @BeanParam @Valid Paging paging) {
    var organisation = caller.get().organisation();
    var before = dueBefore == null ? EVER : dueBefore;
    var today = businessDate.today();
    var after = paging.cursor().map(DeadlinesResource::key).orElse(DeadlineQueries.Key.FIRST);
    var lines =
        queries.dueBefore(before, organisation, after, paging.limit() + 1).stream()
            .map(due -> Line.of(due, today))
            .toList();
    var page =
        Page.of(
            lines, paging.limit(), line -> Cursor.after(line.dueOn(), line.caseId(), line.clock()));
    accessLog.record(
        caller.get(),
        "deadlines-listed",
        page.items().stream().map(Line::caseId).distinct().toList(),
        AccessLog.Outcome.ALLOWED);
    return switch (paging.count()) {
      case NONE -> page;
      case EXACT, ESTIMATE -> page.counting(queries.countDueBefore(before, organisation));
    };
  }

  private static DeadlineQueries.Key key(Cursor cursor) {
    var key = cursor.key();
    try {
      return new DeadlineQueries.Key(
          LocalDate.parse(key.getFirst()), UUID.fromString(key.get(1)), key.get(2));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }
}
