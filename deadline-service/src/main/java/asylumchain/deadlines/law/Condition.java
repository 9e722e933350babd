package asylumchain.deadlines.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What must be so for something in a rule to apply: each attribute has one of these values.
/// Equality and nothing else; what needs more is Java.
///
/// @param oneOf in the order in which they are written
public record Condition(Map<String, List<String>> oneOf) {

  /// The value of an attribute that was not given; a yes or no that was not given is `false`.
  public static final String NOT_GIVEN = "NOT_GIVEN";

  /// Holds whatever was given.
  public static final Condition ALWAYS = new Condition(Map.of());

  public Condition {
    oneOf = Collections.unmodifiableMap(new LinkedHashMap<>(oneOf));
  }

  /// Looks up attributes of a case or a question.
  @FunctionalInterface
  public interface Attributes {
    /// The value, or [#NOT_GIVEN], or `false` for a yes or no that was not given.
    String code(String name);

    /// The attributes of a case under a rule.
    static Attributes of(Rule rule, Map<String, String> given) {
      return name -> {
        var input = rule.inputs().get(name);
        var absent = input != null && input.type() == InputType.BOOLEAN ? "false" : NOT_GIVEN;
        return given.getOrDefault(name, absent);
      };
    }
  }

  public boolean holds(Attributes given) {
    return oneOf.entrySet().stream()
        .allMatch(choice -> choice.getValue().contains(given.code(choice.getKey())));
  }
}
