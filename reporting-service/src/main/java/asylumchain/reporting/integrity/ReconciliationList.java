package asylumchain.reporting.integrity;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paged;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A part of the reconciliations, the latest first.
///
/// @param next `null` on the last page
public record ReconciliationList(List<ReconciliationView> items, @JsonIgnore @Nullable Cursor next)
    implements Csv, Paged {

  static final List<String> COLUMNS =
      List.of(
          "id",
          "state",
          "reason",
          "repair",
          "businessDate",
          "requestedAt",
          "startedAt",
          "finishedAt",
          "detail",
          "records",
          "wrong",
          "vanished",
          "doubled",
          "unrepaired",
          "placesWithoutCase",
          "backDated");

  public ReconciliationList {
    items = List.copyOf(items);
  }

  /// @param rows one more than was asked for, where there is more
  static ReconciliationList of(List<ReconciliationView> rows, int limit) {
    var page = Page.of(rows, limit, view -> Cursor.after(view.requestedAt()));
    return new ReconciliationList(page.items(), page.next());
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return items.stream().map(ReconciliationList::cells);
  }

  static List<@Nullable Object> cells(ReconciliationView view) {
    return Arrays.asList(
        view.id(),
        view.state(),
        view.reason(),
        view.repair(),
        view.businessDate(),
        view.requestedAt(),
        view.startedAt(),
        view.finishedAt(),
        view.detail(),
        view.records(),
        view.wrong(),
        view.vanished(),
        view.doubled(),
        view.unrepaired(),
        view.placesWithoutCase(),
        view.backDated());
  }
}
