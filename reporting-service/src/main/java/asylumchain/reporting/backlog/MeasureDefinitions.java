package asylumchain.reporting.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The definitions of measures other than stock, from `definitions/measures.yaml`.
@ApplicationScoped
public class MeasureDefinitions {

  private final List<StockDefinition.Name> all =
      DefinitionFile.read("measures.yaml", StockDefinition.Name[].class);

  /// Every definition in every version, in the order of the file.
  public List<StockDefinition.Name> all() {
    return all;
  }

  /// The latest version of a definition.
  ///
  /// @throws NoSuchElementException if there is none of that name
  public StockDefinition.Name get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no measure is called " + id));
  }

  /// A definition; empty where there is none of that name.
  ///
  /// @param name the id for its latest version, or id and version: `flows@1`
  public Optional<StockDefinition.Name> find(String name) {
    return all.stream()
        .filter(definition -> definition.id().equals(name) || definition.cell().equals(name))
        .max(Comparator.comparingInt(StockDefinition.Name::version));
  }

  /// The names by which the versions of a definition can be asked for, the latest first.
  public List<String> names(String id) {
    return all.stream()
        .filter(definition -> definition.id().equals(id))
        .sorted(Comparator.comparingInt(StockDefinition.Name::version).reversed())
        .map(StockDefinition.Name::cell)
        .toList();
  }
}
