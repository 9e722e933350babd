package asylumchain.reporting.dashboard.frame;

import asylumchain.reporting.backlog.StockDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One finding of a page: said in words, drawn, and told in tables.
///
/// @param id unique on the page
/// @param finding a sentence; empty where the title says it
/// @param drawing `null` where a table is enough
public record Section(
    String id,
    String title,
    String finding,
    @Nullable Drawing drawing,
    List<Table> tables,
    List<StockDefinition.Name> definitions) {

  public Section {
    tables = List.copyOf(tables);
    definitions = List.copyOf(definitions);
  }

  public Section(
      String id, String title, String finding, @Nullable Drawing drawing, List<Table> tables) {
    this(id, title, finding, drawing, tables, List.of());
  }

  /// Whether its chart and its tables stand side by side: there is no room for a wide one.
  public boolean isPair() {
    return drawing != null && tables.stream().noneMatch(Table::isWide);
  }

  /// The same with what is counted in it, where the page counts something else as well.
  public Section under(List<StockDefinition.Name> names) {
    return new Section(id, title, finding, drawing, tables, names);
  }
}
