package asylumchain.local.recount.told;

import java.util.HashMap;
import java.util.Map;

/// Keeps of what is alike one: a hundred thousand cases say much the same.
final class Alike {

  private final Map<Object, Object> kept = new HashMap<>();

  /// The first that was like it.
  @SuppressWarnings("unchecked")
  <T> T one(T value) {
    var first = kept.putIfAbsent(value, value);
    return first == null ? value : (T) first;
  }
}
