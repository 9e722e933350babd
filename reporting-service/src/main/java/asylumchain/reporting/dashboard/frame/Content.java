package asylumchain.reporting.dashboard.frame;

import asylumchain.reporting.backlog.StockDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one page has to tell.
///
/// @param headline the finding of the page, in words
/// @param definitions of what is counted; those of its sections are added
/// @param next where the page goes on; `null` where this is all of it
public record Content(
    String headline,
    Form form,
    List<Section> sections,
    List<StockDefinition.Name> definitions,
    @Nullable String next) {

  public Content(
      String headline, Form form, List<Section> sections, List<StockDefinition.Name> definitions) {
    this(headline, form, sections, definitions, null);
  }

  public Content {
    sections = List.copyOf(sections);
    definitions =
        Stream.concat(
                definitions.stream(),
                sections.stream().flatMap(section -> section.definitions().stream()))
            .distinct()
            .toList();
  }

  /// A table by its id.
  public Optional<Table> table(String id) {
    return sections.stream()
        .flatMap(section -> section.tables().stream())
        .filter(table -> table.id().equals(id))
        .findFirst();
  }
}
