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

/// A part of what a reconciliation found.
///
/// @param next `null` on the last page
public record DiscrepancyList(List<Discrepancy> items, @JsonIgnore @Nullable Cursor next)
    implements Csv, Paged {

  static final List<String> COLUMNS =
      List.of("part", "layer", "kind", "seq", "caseId", "repairedAt");

  public DiscrepancyList {
    items = List.copyOf(items);
  }

  /// @param rows one more than was asked for, where there is more
  static DiscrepancyList of(List<Numbered> rows, int limit) {
    var page = Page.of(rows, limit, Numbered::cursor);
    return new DiscrepancyList(
        page.items().stream().map(Numbered::discrepancy).toList(), page.next());
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return items.stream().map(DiscrepancyList::cells);
  }

  static List<@Nullable Object> cells(Discrepancy some) {
    return Arrays.asList(
        some.part(), some.layer(), some.kind(), some.seq(), some.caseId(), some.repairedAt());
  }
}
