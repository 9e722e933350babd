package asylumchain.reporting.integrity;

import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.counted.CountedNumber;
import asylumchain.reporting.backlog.counted.CountedQuestion;
import asylumchain.reporting.backlog.counted.CountedReading;
import asylumchain.reporting.backlog.counted.CountedView;
import asylumchain.reporting.backlog.counted.NumberParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The cases of which a reconciliation found a record that is not as it should be, or not as it
/// was.
@ApplicationScoped
public class DiscrepancyCases implements CountedNumber {

  private static final String RUN = "reconciliation";

  private final ReconciliationQueries queries;
  private final MeasureDefinitions definitions;
  private final Moments moments;
  private final CountedReading cases;

  DiscrepancyCases(
      ReconciliationQueries queries,
      MeasureDefinitions definitions,
      Moments moments,
      CountedReading cases) {
    this.queries = queries;
    this.definitions = definitions;
    this.moments = moments;
    this.cases = cases;
  }

  /// A number of a reconciliation.
  public enum Found {
    WRONG("wrong"),
    UNREPAIRED("unrepaired"),
    VANISHED("vanished"),
    DOUBLED("doubled"),
    BACK_DATED("backDated");

    private final String text;

    Found(String text) {
      this.text = text;
    }

    /// As the reconciliation calls it.
    public String text() {
      return text;
    }

    private static List<String> texts() {
      return Arrays.stream(values()).map(Found::text).toList();
    }
  }

  /// A part of the list of one reconciliation.
  ///
  /// @param asked all parameters of the address
  /// @throws Problem 404 for one that does not exist, 400 with every violation
  CountedView list(UUID id, Map<String, List<String>> asked, Paging paging) {
    return cases.read(
        question -> read(new NumberParameters(question), id, Problem::notFound), asked, paging);
  }

  @Override
  public String name() {
    return "discrepancies";
  }

  /// @throws Problem 400 with every violation
  @Override
  public CountedQuestion read(Map<String, List<String>> asked) {
    var own = new NumberParameters(asked);
    return read(
        own,
        id(own.text(RUN)),
        () -> Problem.badRequest(RUN, "must be the id of a reconciliation that exists"));
  }

  private static @Nullable UUID id(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private CountedQuestion read(NumberParameters own, @Nullable UUID id, Supplier<Problem> unknown) {
    var named = own.needed("found", Found.texts());
    var wrong = own.wrong();
    var asOf = moments.day("asOf", own.text("asOf"), wrong);
    var knownAt = moments.knownAt("knownAt", own.text("knownAt"), wrong);
    own.others()
        .keySet()
        .forEach(name -> wrong.add(new Violation(name, "is not a parameter of this question")));
    BacklogParameters.refuse(wrong);
    var day = id == null ? null : queries.businessDate(id).orElse(null);
    if (id == null || day == null) {
      throw unknown.get();
    }
    var found =
        Arrays.stream(Found.values()).filter(it -> it.text.equals(named)).findFirst().orElseThrow();
    return new CountedQuestion(
        List.of(definitions.get("reconciliation")),
        asOf,
        knownAt,
        _ -> DiscrepancyQueries.found(found, id, day));
  }
}
