package asylumchain.reporting.backlog.difference;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.StockQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads which two counts to compare.
@ApplicationScoped
class ComparisonParameters {

  private static final Set<String> OTHERS = Set.of("otherDefinition", "otherAsOf", "otherKnownAt");

  private final BacklogParameters backlog;
  private final Moments moments;

  ComparisonParameters(BacklogParameters backlog, Moments moments) {
    this.backlog = backlog;
    this.moments = moments;
  }

  /// What is asked; the other count is as the one where nothing else is said of it.
  record Asked(StockQuestion one, StockQuestion other) {}

  /// @param paging names of parameters that say which part of a list is wanted
  /// @throws Problem 400 with every violation
  Asked read(
      ComparisonResource.Other asked, Map<String, List<String>> parameters, Set<String> paging) {
    var wrong = new ArrayList<Violation>();
    var own = new HashSet<>(OTHERS);
    own.addAll(paging);
    var one = backlog.readUngrouped(parameters, own, wrong);
    var other = other(one, asked, wrong);
    BacklogParameters.refuse(wrong);
    return new Asked(one, other);
  }

  private StockQuestion other(
      StockQuestion one, ComparisonResource.Other asked, List<Violation> wrong) {
    var other = one;
    if (asked.definition != null) {
      other = other.under(backlog.definition("otherDefinition", asked.definition, wrong));
    }
    if (asked.asOf != null) {
      other = other.on(moments.day("otherAsOf", asked.asOf.toString(), wrong));
    }
    var known = moments.knownAt("otherKnownAt", asked.knownAt, wrong);
    return known == null ? other : other.knownAt(known);
  }
}
