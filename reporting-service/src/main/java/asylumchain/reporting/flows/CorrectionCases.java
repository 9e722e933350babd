package asylumchain.reporting.flows;

import asylumchain.kit.database.SqlText;
import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.backlog.counted.CountedNumber;
import asylumchain.reporting.backlog.counted.CountedQuestion;
import asylumchain.reporting.backlog.counted.NumberParameters;
import asylumchain.reporting.backlog.difference.Cause.Why;
import asylumchain.reporting.backlog.difference.Counted;
import asylumchain.reporting.backlog.difference.Difference.Place;
import asylumchain.reporting.backlog.difference.Differences;
import asylumchain.reporting.backlog.difference.Differences.Explained;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The cases that the opening stock of a balance has, or lacks, by what became known later.
@ApplicationScoped
public class CorrectionCases implements CountedNumber {

  /// What the opening stock has more.
  public static final String MORE = "more";

  /// What the opening stock has fewer.
  public static final String FEWER = "fewer";

  private static final String GROUP = "group";

  private final FlowParameters parameters;
  private final MeasureDefinitions definitions;
  private final Differences differences;

  CorrectionCases(
      FlowParameters parameters, MeasureDefinitions definitions, Differences differences) {
    this.parameters = parameters;
    this.definitions = definitions;
    this.differences = differences;
  }

  @Override
  public String name() {
    return "corrections";
  }

  /// Some of the corrections.
  ///
  /// @param why `null`: whatever made them
  /// @param what the event that became known; `null`: any
  /// @param group the values of the group; `null`: any
  private record Which(
      boolean more, @Nullable String why, @Nullable String what, @Nullable List<String> group) {

    private boolean has(Explained some) {
      var place = more ? some.difference().other() : some.difference().one();
      return place != null
          && (why == null || why.equals(some.cause().why().name()))
          && (what == null || what.equals(some.cause().what()))
          && isIn(place);
    }

    private boolean isIn(Place place) {
      return group == null || group.equals(place.group());
    }
  }

  /// @throws Problem 400 with every violation
  @Override
  public CountedQuestion read(Map<String, List<String>> asked) {
    var own = new NumberParameters(asked);
    var change = own.needed("change", List.of(MORE, FEWER));
    var why = own.oneOf("why", Arrays.stream(Why.values()).map(Why::name).toList());
    var what = own.text("what");
    own.once(GROUP);
    var flows = own.and(() -> parameters.read(own.others(GROUP), true));
    var group = own.group(GROUP, StockGroups.names(flows.stock()));
    BacklogParameters.refuse(own.wrong());
    var which = new Which(change.equals(MORE), why, what, group);
    return new CountedQuestion(
        List.of(definitions.get("balance"), flows.stock().definition().name()),
        flows.openingOn(),
        flows.stock().knownAt(),
        knownAt -> steps(flows, which, knownAt));
  }

  private SqlText steps(FlowQuestion flows, Which which, Instant knownAt) {
    var opening = flows.stock().on(flows.openingOn());
    var openingKnownAt = Objects.requireNonNullElse(flows.openingKnownAt(), knownAt);
    var corrected =
        openingKnownAt.equals(knownAt)
            ? List.<Explained>of()
            : differences
                .between(new Counted(opening, openingKnownAt), new Counted(opening, knownAt))
                .stream()
                .filter(which::has)
                .toList();
    return steps(corrected, flows.openingOn());
  }

  private static SqlText steps(List<Explained> corrected, LocalDate day) {
    return new SqlText()
        .add(
            """
            select cast(part as integer) as part, cast(subject_id as uuid) as subject_id,
                   cast(? as date) as on_day, 1 as times
              from unnest(?, ?) as corrected (part, subject_id)
            """,
            day,
            corrected.stream().map(it -> Integer.toString(it.difference().part())).toList(),
            corrected.stream().map(it -> it.difference().caseId().toString()).toList());
  }
}
