package asylumchain.deadlines.law;

import asylumchain.deadlines.calendar.Counting;
import asylumchain.deadlines.calendar.TermLength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a rule must meet to stand, beyond being readable.
final class RuleChecks {

  private final Predicate<String> isSource;
  private final Map<String, Counting> countings;

  /// @param isSource whether a source code is in the registry
  /// @param countings the ways of counting read so far, by id
  RuleChecks(Predicate<String> isSource, Map<String, Counting> countings) {
    this.isSource = isSource;
    this.countings = countings;
  }

  boolean isSource(String code) {
    return isSource.test(code);
  }

  /// Refuses versions that overlap or are out of order.
  void sequence(LawEntry entry, List<Rule.Version> versions) {
    if (versions.isEmpty()) {
      throw entry.bad("a rule has at least one version");
    }
    for (int i = 1; i < versions.size(); i++) {
      var until = versions.get(i - 1).inForceUntil();
      var from = versions.get(i).inForceFrom();
      if (until == null || from == null || !until.isBefore(from)) {
        throw entry.bad("version %d overlaps version %d, or comes before it".formatted(i + 1, i));
      }
    }
    for (var version : versions) {
      var from = version.inForceFrom();
      var until = version.inForceUntil();
      if (from != null && until != null && until.isBefore(from)) {
        throw entry.bad("a version ends before it begins");
      }
    }
  }

  /// Refuses an order of what are no days.
  ///
  /// @param key under which it stands
  void order(LawEntry entry, String key, List<String> order, Map<String, Rule.Input> inputs) {
    for (var name : order) {
      if (!isOf(InputType.DATE, inputs.get(name))) {
        throw entry.bad("'%s' names %s, which is not a date among the inputs".formatted(key, name));
      }
    }
  }

  /// Refuses what a version refers to and is not there.
  void looseEnds(
      LawEntry entry, Rule.Version version, Procedure procedure, Map<String, Rule.Input> inputs) {
    var testedBy = version.testedBy();
    if (testedBy != null && !isOf(InputType.DATE, inputs.get(testedBy))) {
      throw entry.bad(
          "'testedBy' names %s, which is not a date among the inputs".formatted(testedBy));
    }
    var ids = new ArrayList<String>();
    for (var end : version.ends()) {
      end(entry, end, version, procedure, inputs);
      ids.add(end.id());
      end.instead().forEach(variant -> ids.add(variant.id()));
    }
    version.extensions().forEach(extension -> ids.add(extension.id()));
    if (ids.stream().distinct().count() < ids.size()) {
      throw entry.bad("two ends have the same id");
    }
    for (var extension : version.extensions()) {
      if (extension.onTopOf() != null && !ids.contains(extension.onTopOf())) {
        throw entry.bad("extension %s builds on an unknown one".formatted(extension.id()));
      }
    }
  }

  private void end(
      LawEntry entry,
      Rule.End end,
      Rule.Version version,
      Procedure procedure,
      Map<String, Rule.Input> inputs) {
    var start = procedure == Procedure.HOURS ? InputType.MOMENT : InputType.DATE;
    if (!isOf(start, inputs.get(end.start()))) {
      throw entry.bad("end %s starts on an unknown input".formatted(end.id()));
    }
    condition(entry, end.when(), inputs);
    length(entry, end.id(), end.length(), named(end.counting(), version.counting()), procedure);
    for (var variant : end.instead()) {
      condition(entry, variant.when(), inputs);
      var counting = named(variant.counting(), named(end.counting(), version.counting()));
      length(entry, variant.id(), variant.length(), counting, procedure);
    }
  }

  /// @param named `null` when nothing is said
  /// @param otherwise `null` when nothing is said there either
  private static @Nullable String named(@Nullable String named, @Nullable String otherwise) {
    return named == null ? otherwise : named;
  }

  private void length(
      LawEntry entry,
      String id,
      TermLength length,
      @Nullable String counting,
      Procedure procedure) {
    var known = counting == null ? null : countings.get(counting);
    if (known == null) {
      throw entry.bad("there is no way of counting '%s'".formatted(counting));
    }
    if (known.counted() == Counting.Counted.WORKING_DAYS && length.unit() != TermLength.Unit.DAYS) {
      throw entry.bad("end %s counts working days, which are given in days".formatted(id));
    }
    if ((length.unit() == TermLength.Unit.HOURS) != (procedure == Procedure.HOURS)) {
      throw entry.bad("end %s: hours are for the procedure HOURS, and only hours".formatted(id));
    }
  }

  private static void condition(
      LawEntry entry, Condition condition, Map<String, Rule.Input> inputs) {
    condition
        .oneOf()
        .forEach(
            (name, values) -> {
              var input = inputs.get(name);
              if (input == null || !values(input).containsAll(values)) {
                throw entry.bad("'when' asks for %s to be one of %s".formatted(name, values));
              }
            });
  }

  private static List<String> values(Rule.Input input) {
    if (input.type() == InputType.BOOLEAN) {
      return List.of("true", "false");
    }
    var values = new ArrayList<>(input.values());
    values.add(Condition.NOT_GIVEN);
    return values;
  }

  private static boolean isOf(InputType type, Rule.@Nullable Input input) {
    return input != null && input.type() == type;
  }
}
