package asylumchain.kit.http.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// JSON pointers (RFC 6901) from the ways others name a place.
public final class Pointers {

  private Pointers() {}

  /// From a validation path, below the parameter or root bean.
  public static String of(Iterable<Path.Node> nodes) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(Pointers::segment)
        .collect(Collectors.joining());
  }

  static String of(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(
            it -> it.getFieldName() == null ? "/" + it.getIndex() : "/" + escape(it.getFieldName()))
        .collect(Collectors.joining());
  }

  private static String segment(Path.Node node) {
    var index = node.getIndex() == null ? "" : "/" + node.getIndex();
    var key = node.getKey() == null ? "" : "/" + escape(node.getKey().toString());
    var name = node.getName();
    var named = node.getKind() == ElementKind.PROPERTY && name != null;
    return index + key + (named ? "/" + escape(String.valueOf(name)) : "");
  }

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
