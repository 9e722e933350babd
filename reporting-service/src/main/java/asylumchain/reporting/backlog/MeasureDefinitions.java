package asylumchain.reporting.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

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
    return all.stream()
        .filter(definition -> definition.id().equals(id))
        .max(Comparator.comparingInt(StockDefinition.Name::version))
        .orElseThrow(() -> new NoSuchElementException("no measure is called " + id));
  }
}
