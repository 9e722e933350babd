package asylumchain.reporting.timeliness;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.Per;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.timeliness.TimelinessQueries.By;
import asylumchain.reporting.timeliness.TimelinessQueries.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads questions about timeliness, and says at once all that is wrong.
@ApplicationScoped
public class TimelinessParameters {

  private static final String ALL_CASES = "all-cases";
  private static final String DECIDED = "decided-within-term";
  private static final String DEFINITION = "definition";
  private static final Set<String> OWN = Set.of("from", "to", "per", "by");

  private final BacklogParameters backlog;
  private final Moments moments;
  private final StockDefinitions definitions;
  private final MeasureDefinitions measures;

  TimelinessParameters(
      BacklogParameters backlog,
      Moments moments,
      StockDefinitions definitions,
      MeasureDefinitions measures) {
    this.backlog = backlog;
    this.moments = moments;
    this.definitions = definitions;
    this.measures = measures;
  }

  /// Which applications, and how they stand on the day of the question.
  ///
  /// @param definition what counts as decided, by name and version
  public record DecidedQuestion(
      StockQuestion question, Span span, By by, StockDefinition.Name definition) {}

  /// Reads a question about open cases.
  ///
  /// @throws Problem 400 with every violation
  public StockQuestion open(Map<String, List<String>> parameters) {
    var wrong = new ArrayList<Violation>();
    var question = backlog.read(parameters, Set.of(), wrong);
    BacklogParameters.refuse(wrong);
    return question;
  }

  /// A question whose every part stands among the parameters.
  ///
  /// @throws Problem 400 with every violation
  public DecidedQuestion decided(Map<String, List<String>> parameters) {
    return decided(TimelinessResource.Periods.of(parameters), parameters);
  }

  /// @throws Problem 400 with every violation
  DecidedQuestion decided(
      TimelinessResource.Periods periods, Map<String, List<String>> parameters) {
    var wrong = new ArrayList<Violation>();
    var definition = definition(periods.definition, wrong);
    var others = new HashMap<>(parameters);
    others.remove(DEFINITION);
    var question = backlog.read(others, OWN, wrong).under(definitions.get(ALL_CASES));
    var to = periods.to == null ? question.asOf() : moments.day("to", periods.to, wrong);
    var from =
        periods.from == null
            ? to.minusYears(1).plusDays(1).withDayOfMonth(1)
            : moments.day("from", periods.from, wrong);
    if (to.isBefore(from)) {
      wrong.add(new Violation("to", "must not lie before from"));
    }
    var span = new Span(from, to, Per.read(periods.per, Per.MONTH, wrong));
    var by = by(periods.by, definition, wrong);
    BacklogParameters.refuse(wrong);
    return new DecidedQuestion(question, span, by, definition);
  }

  private StockDefinition.Name definition(@Nullable String name, List<Violation> wrong) {
    var found = name == null ? null : measures.find(name).orElse(null);
    if (found != null && found.id().equals(DECIDED)) {
      return found;
    }
    if (name != null) {
      var known = String.join(", ", measures.names(DECIDED));
      wrong.add(new Violation(DEFINITION, "must be one of " + DECIDED + ", " + known));
    }
    return measures.get(DECIDED);
  }

  private static By by(
      @Nullable String text, StockDefinition.Name definition, List<Violation> wrong) {
    if (text == null || text.equals("lodged")) {
      return By.LODGED;
    }
    if (!text.equals("decided")) {
      wrong.add(new Violation("by", "must be one of lodged, decided"));
    }
    return definition.version() == 1 ? By.DECIDED_AND_STANDING : By.DECIDED;
  }
}
