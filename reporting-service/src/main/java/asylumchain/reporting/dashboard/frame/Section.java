package asylumchain.reporting.dashboard.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One finding of a page: said in words, drawn, and told in tables.
///
/// @param id unique on the page
/// @param finding a sentence; empty where the title says it
/// @param drawing `null` where a table is enough
public record Section(
    String id, String title, String finding, @Nullable Drawing drawing, List<Table> tables) {

  public Section {
    tables = List.copyOf(tables);
  }
}
