package asylumchain.reporting.backlog;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The definitions of stock, from `definitions/stock.yaml`.
@ApplicationScoped
public class StockDefinitions {

  /// What is counted when nobody says otherwise.
  public static final String DEFAULT = "awaiting-first-decision";

  private final List<StockDefinition> all = read();

  /// Every definition in every version, in the order of the file.
  public List<StockDefinition> all() {
    return all;
  }

  /// The latest version of a definition; `null` when there is none of that name.
  public @Nullable StockDefinition find(String id) {
    return all.stream()
        .filter(definition -> definition.id().equals(id))
        .max(Comparator.comparingInt(StockDefinition::version))
        .orElse(null);
  }

  /// The latest version of a definition that is known to exist.
  public StockDefinition get(String id) {
    return Objects.requireNonNull(find(id));
  }

  private static List<StockDefinition> read() {
    var yaml =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (InputStream file =
        Objects.requireNonNull(
            StockDefinitions.class.getResourceAsStream("/definitions/stock.yaml"))) {
      return List.of(yaml.readValue(file, StockDefinition[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("the definitions of stock cannot be read", e);
    }
  }
}
