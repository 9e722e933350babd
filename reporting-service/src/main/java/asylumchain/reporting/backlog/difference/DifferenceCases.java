package asylumchain.reporting.backlog.difference;

import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.counted.CountedNumber;
import asylumchain.reporting.backlog.counted.CountedQuestion;
import asylumchain.reporting.backlog.counted.NumberParameters;
import asylumchain.reporting.backlog.difference.ComparisonParameters.Asked;
import asylumchain.reporting.backlog.difference.Difference.Side;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The cases that only one of two counts has, for one and the same reason.
@ApplicationScoped
public class DifferenceCases implements CountedNumber {

  private final ComparisonParameters parameters;
  private final Differences differences;

  DifferenceCases(ComparisonParameters parameters, Differences differences) {
    this.parameters = parameters;
    this.differences = differences;
  }

  @Override
  public String name() {
    return "difference";
  }

  /// @throws Problem 400 with every violation
  @Override
  public CountedQuestion read(Map<String, List<String>> asked) {
    var own = new NumberParameters(asked);
    var sought = Sought.ofOneNumber(own);
    var both = own.and(() -> parameters.read(own.others()));
    var side = Objects.requireNonNull(sought.only());
    var question = side == Side.ONE ? both.one() : both.other();
    return new CountedQuestion(
        List.of(question.definition().name()),
        question.asOf(),
        both.one().knownAt(),
        new DifferenceSteps(
            differences,
            moment -> counted(both, moment),
            side,
            null,
            sought.reason(),
            question.asOf()));
  }

  /// Each as known at its own moment, where it has one.
  private static DifferenceSteps.Both counted(Asked asked, Instant moment) {
    return new DifferenceSteps.Both(
        new Counted(asked.one(), moment),
        new Counted(asked.other(), Objects.requireNonNullElse(asked.other().knownAt(), moment)));
  }
}
