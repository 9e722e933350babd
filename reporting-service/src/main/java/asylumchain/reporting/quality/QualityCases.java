package asylumchain.reporting.quality;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.counted.CountedNumber;
import asylumchain.reporting.backlog.counted.CountedQuestion;
import asylumchain.reporting.backlog.counted.NumberParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a measure of quality counts, or among what.
@ApplicationScoped
public class QualityCases implements CountedNumber {

  private static final String FROM = "from";
  private static final List<String> PARTS = List.of("count", "of");

  private final BacklogParameters parameters;
  private final Moments moments;
  private final MeasureDefinitions definitions;
  private final QualityQueries queries;

  QualityCases(
      BacklogParameters parameters,
      Moments moments,
      MeasureDefinitions definitions,
      QualityQueries queries) {
    this.parameters = parameters;
    this.moments = moments;
    this.definitions = definitions;
    this.queries = queries;
  }

  @Override
  public String name() {
    return "quality";
  }

  /// @throws Problem 400 with every violation
  @Override
  public CountedQuestion read(Map<String, List<String>> asked) {
    var own = new NumberParameters(asked);
    var measure = own.needed("measure", measures());
    var isWhole = own.needed("part", PARTS).equals("of");
    var level = own.text("authorityLevel");
    var wrong = own.wrong();
    var others = own.others();
    var cases = parameters.readUngrouped(others, Set.of(FROM), wrong);
    QualityParameters.check(cases, others, wrong);
    var first = BacklogParameters.first(others, FROM);
    var from = first == null ? cases.asOf().withDayOfMonth(1) : moments.day(FROM, first, wrong);
    if (from.isAfter(cases.asOf())) {
      wrong.add(new Violation(FROM, "must not lie after asOf"));
    }
    BacklogParameters.refuse(wrong);
    return new CountedQuestion(
        List.of(definitions.get(measure)),
        cases.asOf(),
        cases.knownAt(),
        knownAt -> queries.steps(cases, from, of(measure).counter(isWhole), level, knownAt));
  }

  private static List<String> measures() {
    return Arrays.stream(Indicator.values()).map(Indicator::definition).toList();
  }

  private static Indicator of(String measure) {
    return Arrays.stream(Indicator.values())
        .filter(it -> it.definition().equals(measure))
        .findFirst()
        .orElseThrow();
  }
}
