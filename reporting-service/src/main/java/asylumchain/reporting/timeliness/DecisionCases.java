package asylumchain.reporting.timeliness;

import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.counted.CountedNumber;
import asylumchain.reporting.backlog.counted.CountedQuestion;
import asylumchain.reporting.backlog.counted.NumberParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// What a number of the decisions within term counts.
@ApplicationScoped
public class DecisionCases implements CountedNumber {

  private final TimelinessParameters parameters;
  private final TimelinessQueries queries;

  DecisionCases(TimelinessParameters parameters, TimelinessQueries queries) {
    this.parameters = parameters;
    this.queries = queries;
  }

  @Override
  public String name() {
    return "decisions";
  }

  /// @throws Problem 400 with every violation
  @Override
  public CountedQuestion read(Map<String, List<String>> asked) {
    var own = new NumberParameters(asked);
    var named = own.needed("fate", Fate.texts());
    var decided = own.and(() -> parameters.decided(own.others()));
    var fate = Fate.of(named);
    var question = decided.question();
    return new CountedQuestion(
        List.of(decided.definition()),
        question.asOf(),
        question.knownAt(),
        knownAt -> queries.steps(question, decided.span(), decided.by(), fate, knownAt));
  }
}
