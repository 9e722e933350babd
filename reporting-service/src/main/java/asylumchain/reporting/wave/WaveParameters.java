package asylumchain.reporting.wave;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.StockQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a question about the wave from query parameters.
@ApplicationScoped
public class WaveParameters {

  private final BacklogParameters parameters;

  WaveParameters(BacklogParameters parameters) {
    this.parameters = parameters;
  }

  /// Reads the whole question.
  ///
  /// @throws Problem 400 with every violation
  public StockQuestion read(Map<String, List<String>> asked) {
    var wrong = new ArrayList<Violation>();
    var question = parameters.read(asked, Set.of(), wrong);
    if (!question.definition().isUnsettled()) {
      wrong.add(new Violation("definition", "must count open cases only"));
    }
    var awaited = question.groupBy().contains(Dimension.WAITING_FOR);
    Stream.concat(
            question.groupBy().stream().filter(it -> !awaited || it != Dimension.STAGE),
            question.filters().keySet().stream())
        .filter(dimension -> !admits(dimension))
        .distinct()
        .forEach(
            dimension ->
                wrong.add(
                    new Violation(
                        dimension.text(), "cannot be compared with what was settled lately")));
    BacklogParameters.refuse(wrong);
    return question;
  }

  /// Whether open cases and what was settled lately can both be told apart by it. A settled case
  /// has another stage, age or term status than the open one it was, and an open one has no
  /// settlement. Beside what they wait for, which settled cases do not, groups may have a stage: of
  /// them the output is not told apart either.
  public static boolean admits(Dimension dimension) {
    return !dimension.isComputed()
        && dimension != Dimension.STAGE
        && dimension != Dimension.SETTLEMENT;
  }
}
