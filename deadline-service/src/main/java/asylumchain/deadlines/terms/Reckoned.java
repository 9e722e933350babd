package asylumchain.deadlines.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The last day of a term, and how it was reached.
///
/// @param allAccepted whether every extension that was claimed counts
public record Reckoned(LocalDate due, boolean allAccepted, List<Step> steps) {

  public Reckoned {
    steps = List.copyOf(steps);
  }

  /// Why extensions that were claimed do not count, in the order in which they came.
  public List<Word> refusals() {
    return steps.stream()
        .filter(step -> step.code() == StepCode.EXTENSION_REFUSED)
        .map(step -> (Word) step.values().get("reason"))
        .toList();
  }

  /// The same, told after what led to it.
  public Reckoned after(List<Step> before) {
    return before.isEmpty()
        ? this
        : new Reckoned(due, allAccepted, Stream.concat(before.stream(), steps.stream()).toList());
  }

  /// The same, with what a reader must know besides.
  Reckoned with(List<Step> remarks) {
    return remarks.isEmpty()
        ? this
        : new Reckoned(due, allAccepted, Stream.concat(steps.stream(), remarks.stream()).toList());
  }
}
