package asylumchain.reporting.flows;

import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.backlog.counted.CountedNumber;
import asylumchain.reporting.backlog.counted.CountedQuestion;
import asylumchain.reporting.backlog.counted.NumberParameters;
import asylumchain.reporting.backlog.difference.Counted;
import asylumchain.reporting.backlog.difference.Difference.Side;
import asylumchain.reporting.backlog.difference.DifferenceSteps;
import asylumchain.reporting.backlog.difference.Differences;
import asylumchain.reporting.backlog.difference.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

  /// @throws Problem 400 with every violation
  @Override
  public CountedQuestion read(Map<String, List<String>> asked) {
    var own = new NumberParameters(asked);
    var change = own.needed("change", List.of(MORE, FEWER));
    var reason = Reason.of(own);
    own.once(GROUP);
    var flows = own.and(() -> parameters.read(own.others(GROUP), true));
    var group = own.group(GROUP, StockGroups.names(flows.stock()));
    BacklogParameters.refuse(own.wrong());
    return new CountedQuestion(
        List.of(definitions.get("balance"), flows.stock().definition().name()),
        flows.openingOn(),
        flows.stock().knownAt(),
        new DifferenceSteps(
            differences,
            knownAt -> openings(flows, knownAt),
            change.equals(MORE) ? Side.OTHER : Side.ONE,
            group,
            reason,
            flows.openingOn()));
  }

  /// The opening stock as first known, and as known later.
  private static DifferenceSteps.Both openings(FlowQuestion flows, Instant knownAt) {
    var opening = flows.stock().on(flows.openingOn());
    var first = Objects.requireNonNullElse(flows.openingKnownAt(), knownAt);
    return new DifferenceSteps.Both(new Counted(opening, first), new Counted(opening, knownAt));
  }
}
