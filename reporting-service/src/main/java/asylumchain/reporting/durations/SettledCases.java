package asylumchain.reporting.durations;

import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.counted.CountedNumber;
import asylumchain.reporting.backlog.counted.CountedQuestion;
import asylumchain.reporting.backlog.counted.NumberParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The cases that a measure of duration counts as settled.
@ApplicationScoped
public class SettledCases implements CountedNumber {

  private final DurationParameters parameters;
  private final MeasureDefinitions definitions;

  SettledCases(DurationParameters parameters, MeasureDefinitions definitions) {
    this.parameters = parameters;
    this.definitions = definitions;
  }

  @Override
  public String name() {
    return "durations";
  }

  /// @throws Problem 400 with every violation
  @Override
  public CountedQuestion read(Map<String, List<String>> asked) {
    var own = new NumberParameters(asked);
    var measures = Arrays.stream(Measure.values()).map(Measure::definition).toList();
    var named = own.needed("measure", measures);
    var question = own.and(() -> parameters.read(own.others()));
    var measure = of(named);
    var asOf = question.cases().asOf();
    return new CountedQuestion(
        List.of(definitions.get(measure.definition())),
        asOf,
        question.cases().knownAt(),
        knownAt -> {
          var knownOn = Moments.dayOf(knownAt);
          var observedTo = asOf.isAfter(knownOn) ? knownOn : asOf;
          return DurationQueries.settled(question, measure, observedTo, knownAt);
        });
  }

  private static Measure of(String definition) {
    return Arrays.stream(Measure.values())
        .filter(it -> it.definition().equals(definition))
        .findFirst()
        .orElseThrow();
  }
}
