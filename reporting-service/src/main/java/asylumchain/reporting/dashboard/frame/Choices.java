package asylumchain.reporting.dashboard.frame;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.OfCohort;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.cohort.CohortView;
import asylumchain.reporting.dashboard.frame.Form.Option;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// What can be chosen in a field, of which one may be chosen already.
final class Choices {

  /// What asks a second count of all cases, whatever the first asks.
  private static final String ALL = "*";

  private final Told told;
  private final String value;

  /// @param value as it is set; empty when it is not
  Choices(Told told, String value) {
    this.told = told;
    this.value = value;
  }

  private Option option(String code, String label) {
    return new Option(code, label, code.equals(value));
  }

  private Option all() {
    return option(ALL, told.say("word.everybody"));
  }

  /// The latest version of each definition, by its id.
  List<Option> definitions(Collection<StockDefinition> definitions) {
    return definitions.stream()
        .map(StockDefinition::name)
        .map(it -> option(it.id(), told.named(it)))
        .toList();
  }

  /// Every version; the id alone means the latest.
  List<Option> versions(Collection<StockDefinition> definitions) {
    return definitions.stream()
        .map(
            it ->
                new Option(
                    it.name().cell(),
                    told.wording().version(it.name()),
                    value.equals(it.name().cell())
                        || (value.equals(it.id()) && isLatest(it, definitions))))
        .toList();
  }

  private static boolean isLatest(StockDefinition one, Collection<StockDefinition> all) {
    return all.stream().noneMatch(it -> it.id().equals(one.id()) && it.version() > one.version());
  }

  /// The cohorts.
  List<Option> members(Collection<CohortView> cohorts) {
    return cohorts.stream()
        .map(it -> option(it.code(), told.either(it.nameNl(), it.nameEn())))
        .toList();
  }

  /// The cohorts, and for those who may know figures exactly also all that is outside each.
  List<Option> cohorts(Collection<CohortView> cohorts) {
    return cohorts.stream().flatMap(this::inAndOut).toList();
  }

  /// The same, and all cases.
  List<Option> cohortsOrAll(Collection<CohortView> cohorts) {
    return Stream.concat(Stream.of(all()), cohorts(cohorts).stream()).toList();
  }

  private Stream<Option> inAndOut(CohortView cohort) {
    var names = new CohortNames(told, List.of(cohort));
    var others = OfCohort.others(cohort.code()).text();
    return (told.isExact() ? Stream.of(cohort.code(), others) : Stream.of(cohort.code()))
        .map(it -> option(it, names.of(it).shown()));
  }

  /// Values by the names they have. Several at once stand in the address alone; they are kept as
  /// they are.
  ///
  /// @param of what they are values of
  List<Option> values(String of, Collection<String> values) {
    var several = value.contains(",") ? Stream.of(value) : Stream.<String>of();
    return Stream.concat(values.stream(), several)
        .map(it -> option(it, told.code(of, it).shown()))
        .toList();
  }

  /// The values of a dimension, and all of them.
  List<Option> valuesOrAll(Dimension dimension) {
    return Stream.concat(Stream.of(all()), values(dimension.text(), dimension.choices()).stream())
        .toList();
  }
}
