package asylumchain.reporting.timeliness;

import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Displaced;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.StockDefinition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was decided within term.
///
/// @param by `lodged`: a line is a cohort of applications; `decided`: the decisions of a period
/// @param displacement what was added elsewhere in the same days; `null` where that is told apart
public record DecidedView(
    List<StockDefinition.Name> definitions,
    @JsonUnwrapped Basis basis,
    String by,
    List<String> groupBy,
    List<Decided> lines,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Displaced displacement)
    implements Figure {

  public DecidedView {
    definitions = List.copyOf(definitions);
    groupBy = List.copyOf(groupBy);
    lines = List.copyOf(lines);
  }

  /// The same beside what was added elsewhere.
  DecidedView beside(Displaced displaced) {
    return new DecidedView(definitions, basis, by, groupBy, lines, displaced);
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    var columns = new ArrayList<>(List.of("definition", "asOf", "knownAt", "by", "from"));
    columns.addAll(groupBy);
    columns.addAll(
        List.of(
            "applications",
            "decidedInTerm",
            "decidedLate",
            "decidedWithoutTerm",
            "endedOtherwise",
            "openInTerm",
            "openLate",
            "openOther",
            "pending",
            "shareOfDecisions",
            "shareAtLeast",
            "shareAtMost"));
    return columns;
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return lines.stream().map(this::row);
  }

  private List<@Nullable Object> row(Decided line) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(definitions.getFirst().cell());
    cells.add(basis.asOf());
    cells.add(basis.knownAt());
    cells.add(by);
    cells.add(line.from());
    groupBy.forEach(name -> cells.add(line.group().get(name)));
    cells.add(line.applications());
    cells.add(line.decidedInTerm());
    cells.add(line.decidedLate());
    cells.add(line.decidedWithoutTerm());
    cells.add(line.endedOtherwise());
    cells.add(line.openInTerm());
    cells.add(line.openLate());
    cells.add(line.openOther());
    cells.add(line.pending());
    cells.add(line.shareOfDecisions());
    cells.add(line.shareAtLeast());
    cells.add(line.shareAtMost());
    return cells;
  }
}
