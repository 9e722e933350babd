package asylumchain.reporting.durations;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.durations.DurationsQuestion.Since;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a question about durations from query parameters.
@ApplicationScoped
public class DurationParameters {

  /// Settled cases count too, whatever became of them since.
  private static final String POPULATION = "all-cases";

  private static final Set<String> OWN = Set.of("periodFrom", "since");

  private final BacklogParameters parameters;
  private final Moments moments;
  private final StockDefinitions definitions;

  DurationParameters(BacklogParameters parameters, Moments moments, StockDefinitions definitions) {
    this.parameters = parameters;
    this.moments = moments;
    this.definitions = definitions;
  }

  /// Reads the whole question.
  ///
  /// @throws Problem 400 with every violation
  public DurationsQuestion read(Map<String, List<String>> asked) {
    var wrong = new ArrayList<Violation>();
    var cases = parameters.read(asked, OWN, wrong);
    if (asked.containsKey("definition")) {
      wrong.add(new Violation("definition", "is not a parameter of this question"));
    }
    var from = periodFrom(BacklogParameters.first(asked, "periodFrom"), wrong);
    if (from != null && from.isAfter(cases.asOf())) {
      wrong.add(new Violation("periodFrom", "must not lie after asOf"));
    }
    var since = since(BacklogParameters.first(asked, "since"), wrong);
    BacklogParameters.refuse(wrong);
    return new DurationsQuestion(cases.under(definitions.get(POPULATION)), from, since);
  }

  private @Nullable LocalDate periodFrom(@Nullable String text, List<Violation> wrong) {
    return text == null ? null : moments.day("periodFrom", text, wrong);
  }

  private static Since since(@Nullable String text, List<Violation> wrong) {
    if (text == null || text.equals("lodged")) {
      return Since.LODGED;
    }
    if (!text.equals("made")) {
      wrong.add(new Violation("since", "must be lodged or made"));
    }
    return Since.MADE;
  }
}
