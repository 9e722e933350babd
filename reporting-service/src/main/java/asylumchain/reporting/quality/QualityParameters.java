package asylumchain.reporting.quality;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.quality.Period.Length;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a question about quality from query parameters.
@ApplicationScoped
public class QualityParameters {

  private static final Set<String> OWN = Set.of("per", "from", "pastFrom");
  private static final Set<Dimension> TOLD_APART =
      EnumSet.of(
          Dimension.NATIONALITY, Dimension.APPLICATION_KIND, Dimension.TRACK, Dimension.UNIT);
  private static final int MONTHS_TOLD = 12;
  private static final int MONTHS_OF_PAST = 24;
  private static final int MOST_YEARS = 20;

  private final BacklogParameters parameters;
  private final Moments moments;

  QualityParameters(BacklogParameters parameters, Moments moments) {
    this.parameters = parameters;
    this.moments = moments;
  }

  /// Reads the whole question.
  ///
  /// @throws Problem 400 with every violation
  public QualityQuestion read(Map<String, List<String>> asked) {
    var wrong = new ArrayList<Violation>();
    var cases = parameters.read(asked, OWN, wrong);
    check(cases, asked, wrong);
    var length = length(BacklogParameters.first(asked, "per"), wrong);
    var last = length.of(cases.asOf());
    var from = BacklogParameters.first(asked, "from");
    var first =
        from == null
            ? last.before(MONTHS_TOLD / length.months() - 1)
            : length.of(moments.day("from", from, wrong));
    var pastFrom = BacklogParameters.first(asked, "pastFrom");
    var past =
        pastFrom == null
            ? first.before(MONTHS_OF_PAST / length.months())
            : length.of(moments.day("pastFrom", pastFrom, wrong));
    if (first.from().isAfter(cases.asOf())) {
      wrong.add(new Violation("from", "must not lie after asOf"));
    }
    if (!past.from().isBefore(first.from())) {
      wrong.add(new Violation("pastFrom", "must lie in a period before that of from"));
    } else if (past.from().plusYears(MOST_YEARS).isBefore(cases.asOf())) {
      wrong.add(new Violation("pastFrom", "must lie within twenty years of asOf"));
    }
    BacklogParameters.refuse(wrong);
    return new QualityQuestion(cases, past, first);
  }

  /// What of a question about cases the steps cannot answer.
  static void check(StockQuestion cases, Map<String, List<String>> asked, List<Violation> wrong) {
    if (asked.containsKey("definition")) {
      wrong.add(new Violation("definition", "is not a parameter of this question"));
    }
    Stream.concat(cases.groupBy().stream(), cases.filters().keySet().stream())
        .filter(dimension -> !TOLD_APART.contains(dimension))
        .distinct()
        .forEach(
            dimension ->
                wrong.add(
                    new Violation(dimension.text(), "is not kept with what tells of quality")));
  }

  private static Length length(@Nullable String text, List<Violation> wrong) {
    if (text == null || text.equals(Length.QUARTER.text())) {
      return Length.QUARTER;
    }
    if (!text.equals(Length.MONTH.text())) {
      wrong.add(new Violation("per", "must be month or quarter"));
    }
    return Length.MONTH;
  }
}
