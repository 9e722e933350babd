package asylumchain.reporting.dashboard.frame;

import asylumchain.reporting.backlog.StockDefinition;
import java.util.List;
import java.util.Optional;

/// What one page has to tell.
///
/// @param headline the finding of the page, in words
/// @param definitions of what is counted
public record Content(
    String headline, Form form, List<Section> sections, List<StockDefinition.Name> definitions) {

  public Content {
    sections = List.copyOf(sections);
    definitions = definitions.stream().distinct().toList();
  }

  /// A table by its id.
  public Optional<Table> table(String id) {
    return sections.stream()
        .flatMap(section -> section.tables().stream())
        .filter(table -> table.id().equals(id))
        .findFirst();
  }
}
