package asylumchain.reporting.flows;

import asylumchain.events.Stage;
import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.backlog.counted.CountedNumber;
import asylumchain.reporting.backlog.counted.CountedQuestion;
import asylumchain.reporting.backlog.counted.NumberParameters;
import asylumchain.reporting.facts.Settlement;
import asylumchain.reporting.flows.Flow.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a number of the flows counts: each day on which a case came in, went out or moved.
@ApplicationScoped
public class FlowCases implements CountedNumber {

  private static final String NONE = "NONE";
  private static final String FROM_GROUP = "fromGroup";
  private static final String TO_GROUP = "toGroup";

  private final FlowParameters parameters;
  private final MeasureDefinitions definitions;
  private final FlowQueries queries;

  FlowCases(FlowParameters parameters, MeasureDefinitions definitions, FlowQueries queries) {
    this.parameters = parameters;
    this.definitions = definitions;
    this.queries = queries;
  }

  @Override
  public String name() {
    return "flows";
  }

  /// @throws Problem 400 with every violation
  @Override
  public CountedQuestion read(Map<String, List<String>> asked) {
    var own = new NumberParameters(asked);
    var kind = own.needed("kind", names(Kind.values()));
    var stages = orNone(Stage.values());
    var cameFrom = own.oneOf("cameFrom", stages);
    var wentTo = own.oneOf("wentTo", stages);
    var outcome = own.oneOf("outcome", orNone(Settlement.values()));
    own.once(FROM_GROUP, TO_GROUP);
    var flows = own.and(() -> parameters.read(own.others(FROM_GROUP, TO_GROUP), false));
    var names = StockGroups.names(flows.stock());
    var which =
        new FlowQueries.Which(
            Kind.valueOf(kind),
            cameFrom,
            wentTo,
            outcome,
            own.group(FROM_GROUP, names),
            own.group(TO_GROUP, names));
    BacklogParameters.refuse(own.wrong());
    return new CountedQuestion(
        List.of(definitions.get("flows"), flows.stock().definition().name()),
        flows.to(),
        flows.stock().knownAt(),
        knownAt -> queries.steps(flows, which, knownAt));
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<String> orNone(Enum<?>[] values) {
    return Stream.concat(names(values).stream(), Stream.of(NONE)).toList();
  }
}
