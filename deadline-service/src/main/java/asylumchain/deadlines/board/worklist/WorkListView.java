package asylumchain.deadlines.board.worklist;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paged;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A page of the work list.
///
/// @param businessDate the day on which status, days and ages are seen: today, or the `asOf` that
///   was asked for
/// @param knownAt what became known later does not count; absent where it was not asked for
/// @param next `null` on the last page
/// @param count the total, where it was asked for
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkListView(
    LocalDate businessDate,
    @Nullable Instant knownAt,
    List<Line> items,
    @JsonIgnore @Nullable Cursor next,
    @Nullable Long count)
    implements Csv, Paged {

  private static final List<String> COLUMNS =
      List.of(
          "caseId",
          "clock",
          "rule",
          "state",
          "status",
          "daysLeft",
          "daysOver",
          "startedOn",
          "dueOn",
          "nextStep",
          "waitsFor",
          "kind",
          "track",
          "stage",
          "nationality",
          "partner",
          "unit",
          "waitingFor",
          "caseAgeBand",
          "readyToDecide",
          "parked");

  static WorkListView of(WorkListQuestion question, Page<Line> page) {
    var moment = question.moment();
    return new WorkListView(
        question.today(),
        moment == null ? null : moment.knownAt(),
        page.items(),
        page.next(),
        page.count());
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return items.stream().map(WorkListView::row);
  }

  private static List<@Nullable Object> row(Line line) {
    return Arrays.asList(
        line.caseId(),
        line.clock(),
        line.rule(),
        line.state(),
        line.status(),
        line.daysLeft(),
        line.daysOver(),
        line.startedOn(),
        line.dueOn(),
        line.nextStep().code(),
        line.waitsFor().code(),
        line.kind(),
        line.track(),
        line.stage(),
        line.nationality(),
        line.partner(),
        line.unit(),
        line.waitingFor(),
        line.caseAgeBand(),
        line.readyToDecide(),
        line.parked());
  }
}
