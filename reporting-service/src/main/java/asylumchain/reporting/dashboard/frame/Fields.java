package asylumchain.reporting.dashboard.frame;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.OfCohort;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.cohort.CohortView;
import asylumchain.reporting.dashboard.frame.Form.Field;
import asylumchain.reporting.dashboard.frame.Form.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The filters that a page knows, as they are set.
public final class Fields {

  private static final Set<String> OF_SOME = Set.of("cohort", "definition");

  private final Asked asked;
  private final List<Field> few = new ArrayList<>();
  private final List<Field> more = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final List<Violation> wrong = new ArrayList<>();

  public Fields(Asked asked) {
    this.asked = asked;
  }

  /// Days, each by its name. A moment that stands in one's place stays what it is.
  public Fields days(String... names) {
    for (var name : names) {
      var kind = value(name).contains("T") ? "text" : "date";
      few.add(field(name, kind, "", List.of()));
    }
    return this;
  }

  /// What the page reads of its address beside its filters.
  public Fields also(String name) {
    names.add(name);
    return this;
  }

  /// One of some values; nothing chosen means the default.
  public Fields choice(String name, Collection<String> values) {
    few.add(field(name, "select", "", choices(name).values(name, values)));
    return this;
  }

  /// One of the definitions of stock, for those who may know figures exactly: stocks that are parts
  /// of each other could be subtracted.
  public Fields definition(List<StockDefinition> definitions) {
    if (!asked.told().isExact()) {
      return this;
    }
    few.add(field("definition", "select", "", choices("definition").definitions(definitions)));
    return this;
  }

  /// One of the definitions of stock in one of its versions.
  public Fields versions(String name, List<StockDefinition> definitions) {
    few.add(field(name, "select", "", choices(name).versions(definitions)));
    return this;
  }

  /// One of the frozen cohorts, or all that is outside it, as a filter, for those who may know
  /// figures exactly.
  public Fields cohort(List<CohortView> cohorts) {
    if (asked.told().isExact()) {
      few.add(field("cohort", "select", "", choices("cohort").cohorts(cohorts)));
    }
    return this;
  }

  /// One of the frozen cohorts.
  ///
  /// @param name `cohort` where the page is about its members alone, another where it leaves
  /// nothing   out
  public Fields oneCohort(String name, List<CohortView> cohorts) {
    few.add(field(name, "select", "", choices(name).members(cohorts)));
    return this;
  }

  /// The same of a second count, beside the first.
  public Fields otherCohort(List<CohortView> cohorts) {
    few.add(field("otherCohort", "select", "", choices("otherCohort").cohortsOrAll(cohorts)));
    return this;
  }

  /// Every one of these dimensions as a filter, for those who may know figures exactly. A public
  /// page is told of all people, and of groups of them beside each other: what is told of some
  /// alone, however coarsely, could be subtracted from what is told of all, here and in the open
  /// data.
  public Fields filters(Collection<Dimension> dimensions) {
    if (!asked.told().isExact()) {
      return this;
    }
    for (var dimension : dimensions) {
      var name = dimension.text();
      var label = asked.told().say("word." + name);
      more.add(filter(dimension, name, label, choices(name).values(name, dimension.choices())));
    }
    return this;
  }

  /// Every one of these dimensions as a filter of a second count, beside the first.
  ///
  /// @param called what the parameter of a dimension is called
  public Fields otherFilters(Collection<Dimension> dimensions, UnaryOperator<String> called) {
    for (var dimension : dimensions) {
      var name = called.apply(dimension.text());
      var told = asked.told();
      var label = told.say("word.other-filter", told.say("word." + dimension.text()));
      more.add(filter(dimension, name, label, choices(name).valuesOrAll(dimension)));
    }
    return this;
  }

  private Field filter(Dimension dimension, String name, String label, List<Option> options) {
    return dimension.choices().isEmpty()
        ? field(name, label, "text", asked.told().say("hint.codes"), List.of())
        : field(name, label, "select", "", options);
  }

  /// Apart by one of these dimensions.
  public Fields groupBy(Collection<Dimension> dimensions) {
    var value = value("groupBy");
    var choices =
        dimensions.stream()
            .map(Dimension::text)
            .map(it -> new Option(it, asked.told().say("word." + it), it.equals(value)))
            .toList();
    if (!value.isEmpty() && choices.stream().noneMatch(Option::chosen)) {
      var known = dimensions.stream().map(Dimension::text).collect(Collectors.joining(", "));
      wrong.add(new Violation("groupBy", "must be one of " + known));
    }
    few.add(field("groupBy", "select", "", choices));
    return this;
  }

  /// The names of all filters so far, so that a figure can be asked with those that it knows.
  public Set<String> names() {
    return Set.copyOf(names);
  }

  /// The filters as they are set.
  ///
  /// @throws Problem 400 when the address has a filter that this page does not know, or several
  ///   values of one, or asks for a grouping that it cannot show
  public Form form() {
    asked.parameters().keySet().stream()
        .filter(name -> !names.contains(name))
        .map(name -> new Violation(name, objectionTo(name)))
        .forEach(wrong::add);
    if (!asked.told().isExact()) {
      refuseWhatCouldBeSubtracted();
    }
    BacklogParameters.refuse(wrong);
    return new Form(few, more, about());
  }

  /// The filters that leave out cases, as they are set; empty where none is.
  private String about() {
    return Stream.concat(few.stream(), more.stream())
        .filter(it -> !it.value().isEmpty() && asked.narrowing().containsKey(it.name()))
        .map(it -> it.label() + ": " + it.chosen())
        .collect(Collectors.joining("; "));
  }

  private String objectionTo(String name) {
    var ofSome = Dimension.isCalled(name) || OF_SOME.contains(name);
    return ofSome && !asked.told().isExact()
        ? "is for those who have logged in: what is told of some could be subtracted from all"
        : "is not a parameter of this page";
  }

  private void refuseWhatCouldBeSubtracted() {
    asked.parameters().entrySet().stream()
        .filter(it -> it.getValue().size() > 1 || it.getValue().getFirst().contains(","))
        .map(it -> new Violation(it.getKey(), "must be one value: two could be subtracted"))
        .forEach(wrong::add);
    asked.parameters().getOrDefault("cohort", List.of()).stream()
        .filter(it -> !OfCohort.parse(it).inside())
        .map(_ -> new Violation("cohort", "must be a cohort: the rest could be subtracted"))
        .forEach(wrong::add);
    if (List.of("day", "week").contains(value("per"))) {
      wrong.add(
          new Violation("per", "must be month, quarter, year or period: days could be subtracted"));
    }
  }

  private Field field(String name, String kind, String hint, List<Option> options) {
    return field(name, asked.told().say("word." + name), kind, hint, options);
  }

  private Field field(String name, String label, String kind, String hint, List<Option> options) {
    names.add(name);
    return new Field(name, label, kind, value(name), hint, options);
  }

  private Choices choices(String name) {
    return new Choices(asked.told(), value(name));
  }

  private String value(String name) {
    return Objects.requireNonNullElse(asked.value(name), "");
  }
}
