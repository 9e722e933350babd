package asylumchain.reporting.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The definitions of stock, from `definitions/stock.yaml`.
@ApplicationScoped
public class StockDefinitions {

  /// What is counted when nobody says otherwise.
  public static final String DEFAULT = "awaiting-first-decision";

  private final List<StockDefinition> all =
      DefinitionFile.read("stock.yaml", StockDefinition[].class);

  /// Every definition in every version, in the order of the file.
  public List<StockDefinition> all() {
    return all;
  }

  /// The latest version of every definition, in the order of the file.
  public List<StockDefinition> latest() {
    return all.stream().filter(one -> one.equals(find(one.id()))).toList();
  }

  /// A definition; `null` when there is none of that name.
  ///
  /// @param name the id for its latest version, or id and version: `all-open@1`
  public @Nullable StockDefinition find(String name) {
    return all.stream()
        .filter(definition -> definition.id().equals(name) || definition.name().cell().equals(name))
        .max(Comparator.comparingInt(StockDefinition::version))
        .orElse(null);
  }

  /// The latest version of a definition that is known to exist.
  public StockDefinition get(String id) {
    return Objects.requireNonNull(find(id));
  }
}
