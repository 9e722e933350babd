package asylumchain.reporting.backlog.difference;

import asylumchain.kit.database.SqlText;
import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.counted.CountedNumber;
import asylumchain.reporting.backlog.counted.CountedQuestion;
import asylumchain.reporting.backlog.counted.NumberParameters;
import asylumchain.reporting.backlog.difference.ComparisonParameters.Asked;
import asylumchain.reporting.backlog.difference.Difference.Side;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The cases that only one of two counts has, for one and the same reason.
@ApplicationScoped
public class DifferenceCases implements CountedNumber {

  private static final List<String> ONLY = List.of(Side.ONE.name(), Side.OTHER.name());
  private static final List<String> WHYS =
      Arrays.stream(Cause.Why.values()).map(Cause.Why::name).toList();

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

  /// Which of them.
  ///
  /// @param only the count that has the case
  /// @param why `null`: whatever the reason
  /// @param what of the reason; `null`: any
  private record Which(Side only, @Nullable String why, @Nullable String what) {

    private boolean holds(Differences.Explained some) {
      return some.difference().side() == only
          && (why == null || some.cause().why().name().equals(why))
          && (what == null || some.cause().what().equals(what));
    }
  }

  /// @throws Problem 400 with every violation
  @Override
  public CountedQuestion read(Map<String, List<String>> asked) {
    var own = new NumberParameters(asked);
    var only = own.needed("only", ONLY);
    var why = own.oneOf("why", WHYS);
    var what = own.text("what");
    var both = own.and(() -> parameters.read(own.others()));
    var which = new Which(Side.valueOf(only), why, what);
    var question = which.only() == Side.ONE ? both.one() : both.other();
    return new CountedQuestion(
        List.of(question.definition().name()),
        question.asOf(),
        both.one().knownAt(),
        moment -> steps(both, which, question.asOf(), moment));
  }

  /// Each case once, on the day of the count that has it.
  private SqlText steps(Asked asked, Which which, LocalDate day, Instant moment) {
    var one = new Counted(asked.one(), moment);
    var other =
        new Counted(asked.other(), Objects.requireNonNullElse(asked.other().knownAt(), moment));
    var found =
        differences.between(one, other).stream()
            .filter(which::holds)
            .map(Differences.Explained::difference)
            .toList();
    return new SqlText()
        .add(
            """
            select cast(part as integer) as part, cast(subject_id as uuid) as subject_id,
                   cast(? as date) as on_day, 1 as times
              from unnest(?, ?) as found (part, subject_id)
            """,
            day,
            texts(found, Difference::part),
            texts(found, Difference::caseId));
  }

  private static List<String> texts(List<Difference> found, Function<Difference, Object> value) {
    return found.stream().map(it -> value.apply(it).toString()).toList();
  }
}
