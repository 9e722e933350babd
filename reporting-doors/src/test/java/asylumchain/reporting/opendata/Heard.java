package asylumchain.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.World;
import asylumchain.reporting.disclosure.Bounds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was heard of numbers, beside whom they are about.
final class Heard {

  private static final int SMALLEST = 10;

  private final World world;
  private final List<Person> people = new ArrayList<>();
  private final Bounds bounds = new Bounds();
  private final Map<Map<String, String>, Predicate<Person>> meanings = new HashMap<>();

  /// @param world where they are told
  Heard(World world) {
    this.world = world;
  }

  void tell(Person person) {
    people.add(person);
    person.happensIn(world);
  }

  /// Whether every bound is true, and leaves more than one value. (A withheld count keeps the five
  /// that its policy demands among the tables of that policy; beside rounded ones, more than one.)
  void judge(long seed) {
    var ranges = bounds.ranges();
    meanings.forEach(
        (at, which) -> {
          var truth = people.stream().filter(which).count();
          var range = ranges.get(at);
          if (range == null) {
            return;
          }
          var size = range[1] - range[0] + 1;
          assertThat(truth)
              .as("%d: %s: the stranger draws no wrong bound", seed, at)
              .isBetween(range[0], range[1]);
          if (truth > 0 && truth < SMALLEST) {
            assertThat(size)
                .as("%d: %s is %d, known to lie in %d..%d", seed, at, truth, range[0], range[1])
                .isGreaterThan(1);
          }
        });
    assertThat(meanings).hasSizeGreaterThan(10);
  }

  void hearsRounded(Map<String, String> at, @Nullable Object told, int half) {
    if (told instanceof Number number) {
      var count = number.longValue();
      bounds.tells(at, Math.max(0, count - half), count + half);
    }
  }

  void hearsExact(Map<String, String> at, @Nullable Object told) {
    if (told instanceof Number number) {
      bounds.tells(at, number.longValue(), number.longValue());
    } else {
      bounds.withholds(at);
    }
  }

  void adds(Map<String, String> whole, Stream<Map<String, String>> parts) {
    bounds.adds(whole, parts.toList());
  }

  void means(Map<String, String> at, Predicate<Person> which) {
    meanings.put(at, which);
  }

  void withholds(Map<String, String> at) {
    bounds.withholds(at);
  }

  /// How many of them there are.
  long count(Predicate<Person> which) {
    return people.stream().filter(which).count();
  }
}
