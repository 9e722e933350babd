package asylumchain.reporting.backlog.difference;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Paged;
import asylumchain.reporting.backlog.difference.ComparisonResource.Line;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A part of the cases that make a difference, in the order of their ids.
///
/// @param next `null` on the last page
public record DifferenceList(List<Line> items, @JsonIgnore @Nullable Cursor next)
    implements Csv, Paged {

  public DifferenceList {
    items = List.copyOf(items);
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    return List.of("caseId", "only", "why", "what");
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return items.stream().map(line -> List.of(line.caseId(), line.only(), line.why(), line.what()));
  }
}
