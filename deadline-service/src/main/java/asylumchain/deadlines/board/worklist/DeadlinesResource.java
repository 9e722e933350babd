package asylumchain.deadlines.board.worklist;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The work list: clocks that still run, by their last day.
@Path("/v1/deadlines")
@Tag(name = "deadlines")
public class DeadlinesResource {

  private final WorkListParameters parameters;
  private final WorkListQueries queries;
  private final CurrentCaller caller;
  private final AccessLog accessLog;

  DeadlinesResource(
      WorkListParameters parameters,
      WorkListQueries queries,
      CurrentCaller caller,
      AccessLog accessLog) {
    this.parameters = parameters;
    this.queries = queries;
    this.caller = caller;
    this.accessLog = accessLog;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Scope("deadlines:read")
  @Operation(
      summary = "The work list: clocks that run in cases you take part in, the most urgent first",
      description =
          "Sorted by last day, case and clock (nl: werkvoorraad). Each line says how many days are"
              + " left or over on the business date, what has to happen next, and whom that waits"
              + " for. Clocks that have not started, or of which a person must say how they run,"
              + " have no last day: they come last, and are left out where last days are asked"
              + " for. Several values of one parameter are separated by commas.")
  public WorkListView list(
      @BeanParam WorkListFilter filter, @BeanParam @Valid Paging paging, @Context UriInfo uri) {
    var question =
        parameters.read(filter, uri.getQueryParameters(), caller.get().organisation());
    var after = paging.cursor().map(DeadlinesResource::key).orElse(null);
    var page =
        Page.of(
            queries.page(question, after, paging.limit() + 1),
            paging.limit(),
            DeadlinesResource::after);
    accessLog.record(
        caller.get(),
        "deadlines-listed",
        page.items().stream().map(Line::caseId).distinct().toList(),
        AccessLog.Outcome.ALLOWED);
    return WorkListView.of(
        question.today(),
        switch (paging.count()) {
          case NONE -> page;
          case EXACT -> page.counting(queries.count(question));
          case ESTIMATE -> page.counting(queries.estimate(question));
        });
  }

  private static Cursor after(Line line) {
    var dueOn = line.dueOn() == null ? WorkListQueries.NO_LAST_DAY : line.dueOn();
    return Cursor.after(dueOn, line.caseId(), line.clock());
  }

  private static WorkListQueries.Key key(Cursor cursor) {
    var key = cursor.key();
    try {
      return new WorkListQueries.Key(
          LocalDate.parse(key.getFirst()), UUID.fromString(key.get(1)), key.get(2));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }
}
