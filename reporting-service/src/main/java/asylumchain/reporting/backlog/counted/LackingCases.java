package asylumchain.reporting.backlog.counted;

import asylumchain.kit.database.SqlText;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The cases of which something is not in yet, or not computed yet.
@ApplicationScoped
public class LackingCases implements CountedNumber {

  /// What these numbers are called in the address of a page.
  public static final String NAME = "lacking";

  private final MeasureDefinitions definitions;
  private final Moments moments;

  LackingCases(MeasureDefinitions definitions, Moments moments) {
    this.definitions = definitions;
    this.moments = moments;
  }

  /// Which number of the completeness.
  public enum What {
    PARKED("parkedCases"),
    DEAD_LETTERS("deadLetters"),
    PENDING("clocksPending");

    private final String text;

    What(String text) {
      this.text = text;
    }

    /// As the figure calls it.
    public String text() {
      return text;
    }

    private static List<String> texts() {
      return Arrays.stream(values()).map(What::text).toList();
    }

    private static What of(String text) {
      return Arrays.stream(values()).filter(it -> it.text.equals(text)).findFirst().orElseThrow();
    }

    private SqlText steps(Instant knownAt) {
      return switch (this) {
        case PARKED -> LackingQueries.parked();
        case DEAD_LETTERS -> LackingQueries.letters();
        case PENDING -> LackingQueries.pending(knownAt);
      };
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  /// @throws Problem 400 with every violation
  @Override
  public CountedQuestion read(Map<String, List<String>> asked) {
    var own = new NumberParameters(asked);
    var named = own.needed("what", What.texts());
    var wrong = own.wrong();
    var asOf = moments.day("asOf", own.text("asOf"), wrong);
    var knownAt = moments.knownAt("knownAt", own.text("knownAt"), wrong);
    own.others()
        .keySet()
        .forEach(name -> wrong.add(new Violation(name, "is not a parameter of this question")));
    BacklogParameters.refuse(wrong);
    var what = What.of(named);
    return new CountedQuestion(
        List.of(definitions.get("completeness")), asOf, knownAt, what::steps);
  }
}
