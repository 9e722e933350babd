package asylumchain.reporting.backlog;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.NamedTable;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Definitions are data: lists in YAML, under `definitions/`.
public final class DefinitionFile {

  private DefinitionFile() {}

  /// What such a file lists.
  ///
  /// @throws UncheckedIOException if the file is not a list of these, with nothing else in it
  public static <T> List<T> read(String name, Class<T[]> list) {
    var yaml =
        YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    try (var file =
        Objects.requireNonNull(DefinitionFile.class.getResourceAsStream("/definitions/" + name))) {
      return List.of(yaml.readValue(file, list));
    } catch (IOException e) {
      throw new UncheckedIOException("the definitions cannot be read: " + name, e);
    }
  }

  /// What definitions say, as a table beside the figures that name them.
  static Csv table(List<StockDefinition.Name> definitions) {
    return NamedTable.of(
        "definitions",
        List.of("definition", "nameNl", "nameEn", "nl", "en", "legalBasis", "legalBasisNl"),
        Map.of(),
        definitions,
        it ->
            List.of(
                it.cell(),
                it.nameNl(),
                it.nameEn(),
                it.nl(),
                it.en(),
                String.join("; ", it.legalBasis()),
                String.join("; ", it.legalBasisNl())));
  }
}
