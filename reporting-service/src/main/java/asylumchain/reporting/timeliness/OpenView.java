package asylumchain.reporting.timeliness;

import asylumchain.kit.http.Csv;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.StockDefinition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How old the stock is, and how it stands to its terms.
///
/// @param definitions of the stock and of the measure
/// @param groups one line per group; one for all where no grouping was asked for
/// @param bands the same cases in bands of age and of days to or past the due date
public record OpenView(
    List<StockDefinition.Name> definitions,
    @JsonUnwrapped Basis basis,
    List<String> groupBy,
    List<AgeAndTerm> groups,
    List<AgeAndTerm.Band> bands)
    implements Figure {

  public OpenView {
    definitions = List.copyOf(definitions);
    groupBy = List.copyOf(groupBy);
    groups = List.copyOf(groups);
    bands = List.copyOf(bands);
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    var columns = new ArrayList<>(List.of("definition", "asOf", "knownAt"));
    columns.addAll(groupBy);
    columns.addAll(List.of("caseAgeBand", "termStatus", "termBand", "count"));
    return columns;
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return bands.stream().map(this::row);
  }

  private List<@Nullable Object> row(AgeAndTerm.Band band) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(definitions.getFirst().cell());
    cells.add(basis.asOf());
    cells.add(basis.knownAt());
    groupBy.forEach(name -> cells.add(band.group().get(name)));
    cells.add(band.caseAgeBand());
    cells.add(band.termStatus());
    cells.add(band.termBand());
    cells.add(band.count());
    return cells;
  }

  /// Medians of the groups, whose cases stand in bands in the first table.
  @Override
  public List<Csv> beside() {
    return List.of(
        table(
            "groups",
            Figure.columns(
                List.of(),
                groupBy,
                "cases",
                "medianAge",
                "p90Age",
                "running",
                "medianDaysLeft",
                "mostDaysOver"),
            groups,
            it ->
                Figure.row(
                    groupBy,
                    it.group(),
                    it.cases(),
                    it.medianAge(),
                    it.p90Age(),
                    it.running(),
                    it.medianDaysLeft(),
                    it.mostDaysOver())));
  }
}
