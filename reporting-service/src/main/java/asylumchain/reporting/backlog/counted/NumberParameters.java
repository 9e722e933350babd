package asylumchain.reporting.backlog.counted;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The parameters that say which number of a figure is meant, apart from those of the figure.
public final class NumberParameters {

  private final Map<String, List<String>> asked;
  private final Map<String, List<String>> others;
  private final List<Violation> wrong = new ArrayList<>();

  public NumberParameters(Map<String, List<String>> asked) {
    this.asked = asked;
    this.others = new LinkedHashMap<>(asked);
  }

  /// One of some values; `null` where it is not asked for.
  public @Nullable String oneOf(String name, Collection<String> choices) {
    var text = text(name);
    if (text != null && !choices.contains(text)) {
      wrong.add(new Violation(name, "must be one of " + String.join(", ", choices)));
    }
    return text;
  }

  /// One of some values, without which nothing can be answered.
  public String needed(String name, Collection<String> choices) {
    var text = oneOf(name, choices);
    if (text == null) {
      wrong.add(
          new Violation(name, "says which number: must be one of " + String.join(", ", choices)));
    }
    return String.valueOf(text);
  }

  /// What the figure reads of its parameters.
  ///
  /// @throws Problem 400 with every violation, those found here among them
  public <T> T and(Supplier<T> figure) {
    return and(wrong, figure);
  }

  /// What is read, unless something is wrong with it or was before.
  ///
  /// @param wrong what was wrong before
  /// @throws Problem 400 with every violation
  static <T> T and(List<Violation> wrong, Supplier<T> reading) {
    try {
      var read = reading.get();
      BacklogParameters.refuse(wrong);
      return read;
    } catch (Problem refused) {
      if (wrong.isEmpty() || refused.violations().equals(wrong)) {
        throw refused;
      }
      var all = new ArrayList<>(wrong);
      all.addAll(refused.violations());
      throw Problem.badRequest(all);
    }
  }

  /// Values separated by commas, as many as there are names; `null` where they are not asked for.
  public @Nullable List<String> group(String name, List<String> names) {
    var text = text(name);
    if (text == null) {
      return null;
    }
    var values = List.of(text.split(",", -1));
    if (values.size() != names.size()) {
      wrong.add(
          new Violation(
              name,
              names.isEmpty()
                  ? "needs groupBy, which says of what it is a value"
                  : "must be a value of each of " + String.join(", ", names)));
    }
    return values;
  }

  /// The value of one; `null` where it is not asked for.
  public @Nullable String text(String name) {
    others.remove(name);
    var given = asked.getOrDefault(name, List.of());
    if (given.size() > 1) {
      wrong.add(new Violation(name, "may be given once"));
    }
    return BacklogParameters.first(asked, name);
  }

  /// Parameters that are read later may be given once, too.
  public void once(String... names) {
    for (var name : names) {
      text(name);
    }
  }

  /// What else is wrong is added here.
  public List<Violation> wrong() {
    return wrong;
  }

  /// The parameters of the figure: all that were not asked for here.
  ///
  /// @param more those that are asked for later
  public Map<String, List<String>> others(String... more) {
    var left = new LinkedHashMap<>(others);
    left.keySet().removeAll(List.of(more));
    return left;
  }
}
