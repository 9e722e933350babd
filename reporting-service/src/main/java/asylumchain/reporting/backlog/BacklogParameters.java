package asylumchain.reporting.backlog;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a question about the backlog from query parameters, and says at once all that is wrong.
@ApplicationScoped
public class BacklogParameters {

  private static final Set<String> OWN =
      Set.of("asOf", "knownAt", "definition", "groupBy", "cohort");
  private static final Map<String, Dimension> DIMENSIONS =
      Dimension.all().collect(Collectors.toMap(Dimension::text, dimension -> dimension));
  private static final Pattern COHORT = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final String BY_COHORT = "cohort:";

  private final StockDefinitions definitions;
  private final BacklogQueries queries;
  private final Moments moments;

  BacklogParameters(StockDefinitions definitions, BacklogQueries queries, Moments moments) {
    this.definitions = definitions;
    this.queries = queries;
    this.moments = moments;
  }

  /// Reads a question that has the parameters of the backlog alone.
  ///
  /// @throws Problem 400 with every violation
  public StockQuestion read(Map<String, List<String>> parameters) {
    var wrong = new ArrayList<Violation>();
    var question = read(parameters, Set.of(), wrong);
    refuse(wrong);
    return question;
  }

  /// Reads a question that has parameters of its own beside those of the backlog.
  ///
  /// @param own names that the caller reads itself
  /// @param wrong every violation is added here
  public StockQuestion read(
      Map<String, List<String>> parameters, Set<String> own, List<Violation> wrong) {
    checkNames(parameters, own, wrong);
    var groupBy = groupBy(first(parameters, "groupBy"), wrong);
    return new StockQuestion(
        definition("definition", first(parameters, "definition"), wrong),
        moments.day("asOf", first(parameters, "asOf"), wrong),
        moments.knownAt("knownAt", first(parameters, "knownAt"), wrong),
        groupBy.stream()
            .map(DIMENSIONS::get)
            .flatMap(d -> Optional.ofNullable(d).stream())
            .toList(),
        byCohort(groupBy, wrong),
        ofCohort("cohort", first(parameters, "cohort"), wrong),
        filters(parameters, wrong));
  }

  /// Reads a question about single cases, which are in no groups.
  ///
  /// @param own names that the caller reads itself
  /// @param wrong every violation is added here
  public StockQuestion readUngrouped(
      Map<String, List<String>> parameters, Set<String> own, List<Violation> wrong) {
    var ungrouped = new HashMap<>(parameters);
    if (ungrouped.remove("groupBy") != null) {
      wrong.add(new Violation("groupBy", "is not a parameter of this question"));
    }
    return read(ungrouped, own, wrong);
  }

  /// The value of a parameter that may be given once; `null` when it is not.
  public static @Nullable String first(Map<String, List<String>> parameters, String name) {
    var values = parameters.get(name);
    return values == null || values.isEmpty() ? null : values.getFirst();
  }

  /// Refuses a question in which something is wrong.
  ///
  /// @throws Problem 400 with every violation, when there is one
  public static void refuse(List<Violation> wrong) {
    if (!wrong.isEmpty()) {
      throw Problem.badRequest(wrong);
    }
  }

  private static void checkNames(
      Map<String, List<String>> parameters, Set<String> own, List<Violation> wrong) {
    parameters.forEach(
        (name, values) -> {
          if (!OWN.contains(name) && !own.contains(name) && !DIMENSIONS.containsKey(name)) {
            wrong.add(new Violation(name, "is not a parameter of this question"));
          } else if (values.size() > 1) {
            wrong.add(new Violation(name, "may be given once; separate values with commas"));
          }
        });
  }

  /// A definition by its name; the default one when the text is `null` or names none.
  ///
  /// @param name of the parameter
  /// @param wrong a violation is added here
  public StockDefinition definition(String name, @Nullable String id, List<Violation> wrong) {
    var definition = id == null ? null : definitions.find(id);
    if (definition == null && id != null) {
      var known = definitions.all().stream().map(StockDefinition::id).distinct().toList();
      wrong.add(new Violation(name, "must be one of " + String.join(", ", known)));
    }
    return definition == null ? definitions.get(StockDefinitions.DEFAULT) : definition;
  }

  private static List<String> groupBy(@Nullable String text, List<Violation> wrong) {
    if (text == null) {
      return List.of();
    }
    var names = List.of(text.split(",", -1));
    for (var name : names) {
      if (!DIMENSIONS.containsKey(name) && !name.startsWith(BY_COHORT)) {
        var known = Dimension.all().map(Dimension::text).collect(Collectors.joining(", "));
        wrong.add(new Violation("groupBy", "must name some of " + known + ", cohort:<code>"));
        return List.of();
      }
    }
    if (Set.copyOf(names).size() < names.size()) {
      wrong.add(new Violation("groupBy", "must name each dimension once"));
    }
    return names.stream().distinct().toList();
  }

  private @Nullable String byCohort(List<String> groupBy, List<Violation> wrong) {
    var cohorts = groupBy.stream().filter(name -> name.startsWith(BY_COHORT)).toList();
    if (cohorts.size() > 1) {
      wrong.add(new Violation("groupBy", "must name one cohort at most"));
    }
    return cohorts.isEmpty()
        ? null
        : cohort("groupBy", cohorts.getFirst().substring(BY_COHORT.length()), wrong);
  }

  /// Whose cases a parameter names; `null` where its text is.
  ///
  /// @param wrong a violation is added here where there is no such cohort
  public @Nullable OfCohort ofCohort(String name, @Nullable String text, List<Violation> wrong) {
    if (text == null) {
      return null;
    }
    var whose = OfCohort.parse(text);
    cohort(name, whose.code(), wrong);
    return whose;
  }

  private String cohort(String name, String code, List<Violation> wrong) {
    if (!(COHORT.matcher(code).matches() && queries.knowsCohort(code))) {
      wrong.add(new Violation(name, "names a cohort that does not exist"));
    }
    return code;
  }

  private static Map<Dimension, List<String>> filters(
      Map<String, List<String>> parameters, List<Violation> wrong) {
    var filters = new EnumMap<Dimension, List<String>>(Dimension.class);
    DIMENSIONS.forEach(
        (name, dimension) -> {
          var text = first(parameters, name);
          if (text != null) {
            filters.put(dimension, values(name, dimension, text, wrong));
          }
        });
    return filters;
  }

  /// The values of a dimension in a parameter, between commas.
  ///
  /// @param wrong a violation is added here for each that cannot be one
  public static List<String> values(
      String name, Dimension dimension, String text, List<Violation> wrong) {
    var values = List.of(text.split(",", -1));
    values.stream()
        .map(dimension::objectionTo)
        .filter(objection -> objection != null)
        .distinct()
        .forEach(objection -> wrong.add(new Violation(name, objection)));
    return values;
  }
}
