package asylumchain.kit.http.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The names by which the subtypes of a type go in JSON.
final class SubtypeNames {

  private SubtypeNames() {}

  static Set<String> below(Class<?> type) {
    var names = new TreeSet<String>();
    collect(type, names);
    return names;
  }

  private static void collect(Class<?> type, Set<String> names) {
    var subtypes = type.getAnnotation(JsonSubTypes.class);
    if (subtypes == null) {
      return;
    }
    for (var subtype : subtypes.value()) {
      var name = name(subtype);
      if (name != null) {
        names.add(name);
      }
      collect(subtype.value(), names);
    }
  }

  private static @Nullable String name(JsonSubTypes.Type subtype) {
    if (!subtype.name().isEmpty()) {
      return subtype.name();
    }
    var named = subtype.value().getAnnotation(JsonTypeName.class);
    return named == null ? null : named.value();
  }
}
