package asylumchain.kit.imports.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a line has its facts. On a line that was not checked yet anything may be missing.
///
/// @param <T> a line as a record
/// @param type of a fact
/// @param on the facts of a line, under `/events`
/// @param missing pointers to what a fact lacks
public record Facts<T, E>(
    Class<E> type, Function<T, @Nullable List<Reported<E>>> on, Function<E, List<String>> missing) {

  /// Pointers to what the facts of a line lack.
  @SuppressWarnings("NullAway") // a line that was not validated yet may lack anything
  Stream<String> missing(T line) {
    var facts = on.apply(line);
    if (facts == null) {
      return Stream.empty();
    }
    var all = new ArrayList<String>();
    for (int i = 0; i < facts.size(); i++) {
      var at = "/events/" + i;
      var fact = facts.get(i);
      if (fact == null) {
        all.add(at);
      } else {
        missing.apply(fact.event()).forEach(pointer -> all.add(at + pointer));
      }
    }
    return all.stream();
  }
}
