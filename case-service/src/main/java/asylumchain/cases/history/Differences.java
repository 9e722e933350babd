package asylumchain.cases.history;

import asylumchain.cases.history.CaseComparison.Field;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What differs between two ways in which a case is told.
final class Differences {

  private Differences() {}

  /// The values that differ.
  ///
  /// @param one,other objects, or missing
  static List<Field> fields(JsonNode one, JsonNode other) {
    var values = List.of(values(one), values(other));
    var places = new TreeSet<>(values.get(0).keySet());
    places.addAll(values.get(1).keySet());
    var fields = new ArrayList<Field>();
    for (var place : places) {
      var here = values.get(0).get(place);
      var there = values.get(1).get(place);
      if (here == null || !here.equals(there)) {
        fields.add(new Field(place, here, there));
      }
    }
    return fields;
  }

  private static Map<String, JsonNode> values(JsonNode node) {
    return node instanceof MissingNode
        ? Map.of()
        : node.properties().stream()
            .flatMap(
                field ->
                    field.getValue().isObject()
                        ? values(field.getValue()).entrySet().stream()
                            .map(it -> Map.entry("/" + field.getKey() + it.getKey(), it.getValue()))
                        : Stream.of(Map.entry("/" + field.getKey(), field.getValue())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
