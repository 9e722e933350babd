package asylumchain.deadlines.board.worklist;

import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.json.Shapes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Pages of the work list: as it stands, off the board; of another day or moment, made for the
/// occasion.
@ApplicationScoped
class WorkListPages {

  private final WorkListQueries queries;
  private final WorkListThen then;

  WorkListPages(WorkListQueries queries, WorkListThen then) {
    this.queries = queries;
    this.then = then;
  }

  /// The page that was asked for.
  ///
  /// @throws Problem 400 for a cursor of another list, 503 when another list of another day takes
  ///   long
  Page<Line> page(WorkListQuestion question, Paging paging) {
    var after = paging.cursor().map(WorkListPages::key).orElse(null);
    var moment = question.moment();
    return moment == null
        ? onBoard(question, after, paging)
        : page(then.first(question, moment, after, paging.limit() + 1), paging);
  }

  private Page<Line> onBoard(
      WorkListQuestion question, WorkListQueries.@Nullable Key after, Paging paging) {
    var page = page(queries.page(question, after, paging.limit() + 1), paging);
    return switch (paging.count()) {
      case NONE -> page;
      case EXACT -> page.counting(queries.count(question));
      case ESTIMATE -> page.counting(queries.estimate(question));
    };
  }

  private static Page<Line> page(WorkListThen.Part first, Paging paging) {
    var page = page(first.lines(), paging);
    return paging.count() == Paging.Count.NONE ? page : page.counting(first.count());
  }

  private static Page<Line> page(List<Line> lines, Paging paging) {
    return Page.of(lines, paging.limit(), WorkListPages::after);
  }

  private static Cursor after(Line line) {
    var key = line.key();
    return Cursor.after(key.listedOn(), key.caseId(), key.clock());
  }

  private static WorkListQueries.Key key(Cursor cursor) {
    var key = cursor.key();
    try {
      return new WorkListQueries.Key(
          Shapes.DATE.value(key.getFirst()).orElseThrow(), UUID.fromString(key.get(1)), key.get(2));
    } catch (NoSuchElementException | IllegalArgumentException | IndexOutOfBoundsException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }
}
