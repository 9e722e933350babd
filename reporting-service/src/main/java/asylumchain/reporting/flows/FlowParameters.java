package asylumchain.reporting.flows;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.Per;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a question about flows, and says at once all that is wrong.
@ApplicationScoped
public class FlowParameters {

  static final String OPENING = "openingKnownAt";

  private static final int MOST_PERIODS = 400;
  private static final Set<String> SPAN = Set.of("from", "to", "per");
  private static final int MOST_YEARS = 40;

  private final BacklogParameters backlog;
  private final Moments moments;

  FlowParameters(BacklogParameters backlog, Moments moments) {
    this.backlog = backlog;
    this.moments = moments;
  }

  /// A question whose every part stands among the parameters.
  ///
  /// @param opening whether it may say when the opening stock was known
  /// @throws Problem 400 with every violation
  public FlowQuestion read(Map<String, List<String>> parameters, boolean opening) {
    var known = BacklogParameters.first(parameters, OPENING);
    return read(
        FlowsResource.Span.of(parameters),
        parameters,
        opening ? Objects.requireNonNullElse(known, "") : null);
  }

  /// @param opening the moment of the opening stock; empty: as the rest; `null` where the question
  ///   has no such parameter
  /// @throws Problem 400 with every violation
  FlowQuestion read(
      FlowsResource.Span span, Map<String, List<String>> parameters, @Nullable String opening) {
    var wrong = new ArrayList<Violation>();
    if (parameters.containsKey("asOf")) {
      wrong.add(new Violation("asOf", "is not a parameter of this question: say from and to"));
    }
    var own = opening == null ? SPAN : Set.of("from", "to", "per", OPENING);
    var stock = backlog.read(parameters, own, wrong);
    var to = moments.day("to", span.to, wrong);
    var from = span.from == null ? to.withDayOfMonth(1) : moments.day("from", span.from, wrong);
    var per = Per.read(span.per, Per.PERIOD, wrong);
    check(from, to, per, wrong);
    var known =
        opening == null || opening.isEmpty() ? null : moments.knownAt(OPENING, opening, wrong);
    BacklogParameters.refuse(wrong);
    return new FlowQuestion(stock.on(to), from, per, known);
  }

  private static void check(LocalDate from, LocalDate to, Per per, List<Violation> wrong) {
    if (to.isBefore(from)) {
      wrong.add(new Violation("to", "must not lie before from"));
    } else if (ChronoUnit.YEARS.between(from, to) >= MOST_YEARS) {
      wrong.add(new Violation("to", "must lie within %d years of from".formatted(MOST_YEARS)));
    } else if (per.within(from, to).size() > MOST_PERIODS) {
      wrong.add(new Violation("per", "must give no more than %d periods".formatted(MOST_PERIODS)));
    }
  }
}
