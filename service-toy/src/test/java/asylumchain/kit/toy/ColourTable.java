package asylumchain.kit.toy;

import asylumchain.kit.http.Csv;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record ColourTable(List<Row> colours) implements Csv {

  record Row(NewToy.Colour colour, String word) {}

  @Override
  public List<String> columns() {
    return List.of("colour", "word");
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return colours.stream().map(it -> List.of(it.colour(), it.word()));
  }
}
