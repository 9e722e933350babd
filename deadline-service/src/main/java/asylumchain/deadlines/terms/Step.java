package asylumchain.deadlines.terms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One step on the way to an outcome: a code, the article it rests on, and the values it used.
///
/// @param values in the order in which they are told: days, numbers, words of the law, codes
public record Step(StepCode code, String basis, Map<String, Object> values) {

  public Step {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public static Step of(StepCode code, String basis) {
    return new Step(code, basis, Map.of());
  }

  public Step with(String name, Object value) {
    var more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Step(code, basis, more);
  }
}
