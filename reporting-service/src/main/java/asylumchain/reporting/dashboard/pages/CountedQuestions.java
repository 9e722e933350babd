package asylumchain.reporting.dashboard.pages;

import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.counted.CountedNumber;
import asylumchain.reporting.backlog.counted.CountedQuestion;
import asylumchain.reporting.dashboard.frame.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which number of which figure an address asks about.
@ApplicationScoped
public class CountedQuestions {

  static final String CURSOR = "cursor";

  private final Instance<CountedNumber> numbers;

  CountedQuestions(Instance<CountedNumber> numbers) {
    this.numbers = numbers;
  }

  /// Reads what the number counts.
  ///
  /// @param asked filters of an address, of which one names the figure
  /// @throws Problem 400 with every violation
  public CountedQuestion read(Map<String, List<String>> asked) {
    var number = number(asked);
    var question = new LinkedHashMap<>(asked);
    question.keySet().removeAll(Set.of(Asked.NUMBER, CURSOR));
    return number.read(question);
  }

  private CountedNumber number(Map<String, List<String>> asked) {
    var name = String.join(",", asked.getOrDefault(Asked.NUMBER, List.of()));
    return numbers.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.badRequest(Asked.NUMBER, "must be one of " + names()));
  }

  private String names() {
    return numbers.stream().map(CountedNumber::name).sorted().collect(Collectors.joining(", "));
  }
}
