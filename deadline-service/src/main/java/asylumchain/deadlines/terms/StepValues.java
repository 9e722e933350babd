package asylumchain.deadlines.terms;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The values of a step, in the order in which they are told: a map that never changes, and that
/// costs little to make. An evaluation makes a few dozen of them.
final class StepValues extends AbstractMap<String, Object> {

  static final StepValues NONE = new StepValues(new Object[0]);

  /// Name, value, name, value.
  private final Object[] told;

  private StepValues(Object[] told) {
    this.told = told;
  }

  static StepValues of(Map<String, Object> values) {
    if (values instanceof StepValues already) {
      return already;
    }
    var all = NONE;
    for (var value : values.entrySet()) {
      all = all.and(value.getKey(), value.getValue());
    }
    return all;
  }

  /// The same and one more; a name that is there already keeps its place.
  StepValues and(String name, Object value) {
    for (int i = 0; i < told.length; i += 2) {
      if (told[i].equals(name)) {
        var other = told.clone();
        other[i + 1] = value;
        return new StepValues(other);
      }
    }
    var more = Arrays.copyOf(told, told.length + 2);
    more[told.length] = name;
    more[told.length + 1] = value;
    return new StepValues(more);
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    for (int i = 0; i < told.length; i += 2) {
      if (told[i].equals(name)) {
        return told[i + 1];
      }
    }
    return null;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Entry<String, Object>> {
    @Override
    public int size() {
      return told.length / 2;
    }

    @Override
    public Iterator<Entry<String, Object>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < told.length;
        }

        @Override
        public Entry<String, Object> next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          next += 2;
          return Map.entry((String) told[next - 2], told[next - 1]);
        }
      };
    }
  }
}
