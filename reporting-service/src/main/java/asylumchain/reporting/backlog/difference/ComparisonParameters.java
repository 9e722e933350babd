package asylumchain.reporting.backlog.difference;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.StockQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads which two counts to compare.
@ApplicationScoped
public class ComparisonParameters {

  /// What asks the other count of all cases, whatever the one asks.
  static final String ALL = "*";

  private static final String OTHER_COHORT = "otherCohort";
  private static final Set<String> OTHERS =
      Stream.concat(
              Stream.of("otherDefinition", "otherAsOf", "otherKnownAt", OTHER_COHORT),
              Arrays.stream(Dimension.values()).map(ComparisonParameters::other))
          .collect(Collectors.toUnmodifiableSet());

  private final BacklogParameters backlog;
  private final Moments moments;

  ComparisonParameters(BacklogParameters backlog, Moments moments) {
    this.backlog = backlog;
    this.moments = moments;
  }

  /// What is asked; the other count is as the one where nothing else is said of it.
  public record Asked(StockQuestion one, StockQuestion other) {

    /// The same as known at a moment, the other count where nothing else is said of it.
    Asked knownAt(Instant moment) {
      return new Asked(
          one.knownAt(moment), other.knownAt() == null ? other.knownAt(moment) : other);
    }
  }

  /// The names of all parameters that are about the other count.
  public static Set<String> others() {
    return OTHERS;
  }

  /// What the parameter is called that asks the same of the other count.
  public static String other(String name) {
    return "other" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /// A question whose every part stands among the parameters.
  ///
  /// @throws Problem 400 with every violation
  public Asked read(Map<String, List<String>> parameters) {
    return read(
        new Beside(
            BacklogParameters.first(parameters, "otherDefinition"),
            BacklogParameters.first(parameters, "otherAsOf"),
            BacklogParameters.first(parameters, "otherKnownAt")),
        parameters,
        Set.of());
  }

  /// What differs of the other count, as it was asked; `null` where it does not.
  private record Beside(
      @Nullable String definition, @Nullable String asOf, @Nullable String knownAt) {}

  /// @param paging names of parameters that say which part of a list is wanted
  /// @throws Problem 400 with every violation
  Asked read(
      ComparisonResource.Other asked, Map<String, List<String>> parameters, Set<String> paging) {
    var day = asked.asOf == null ? null : asked.asOf.toString();
    return read(new Beside(asked.definition, day, asked.knownAt), parameters, paging);
  }

  private Asked read(Beside asked, Map<String, List<String>> parameters, Set<String> paging) {
    var wrong = new ArrayList<Violation>();
    var own = new HashSet<>(OTHERS);
    own.addAll(paging);
    var one = backlog.readUngrouped(parameters, own, wrong);
    var other = filtered(other(one, asked, wrong), parameters, wrong);
    BacklogParameters.refuse(wrong);
    return new Asked(one, other);
  }

  private StockQuestion other(StockQuestion one, Beside asked, List<Violation> wrong) {
    var other = one;
    if (asked.definition != null) {
      other = other.under(backlog.definition("otherDefinition", asked.definition, wrong));
    }
    if (asked.asOf != null) {
      other = other.on(moments.day("otherAsOf", asked.asOf, wrong));
    }
    var known = moments.knownAt("otherKnownAt", asked.knownAt, wrong);
    return known == null ? other : other.knownAt(known);
  }

  /// The other count over the cases of another cohort, or with other values of a dimension.
  private StockQuestion filtered(
      StockQuestion one, Map<String, List<String>> parameters, List<Violation> wrong) {
    var filters = new HashMap<>(one.filters());
    for (var dimension : Dimension.values()) {
      var name = other(dimension);
      var text = BacklogParameters.first(parameters, name);
      if (ALL.equals(text)) {
        filters.remove(dimension);
      } else if (text != null) {
        filters.put(dimension, BacklogParameters.values(name, dimension, text, wrong));
      }
    }
    var cohort = BacklogParameters.first(parameters, OTHER_COHORT);
    var other = one.with(filters);
    if (cohort == null) {
      return other;
    }
    return other.of(ALL.equals(cohort) ? null : backlog.ofCohort(OTHER_COHORT, cohort, wrong));
  }

  /// What the parameter of a dimension is called that is about the other count.
  private static String other(Dimension dimension) {
    return other(dimension.text());
  }
}
