package asylumchain.cases.retention;

import asylumchain.cases.retention.RetentionRule.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Every rule of retention, checked: each ending has exactly one rule, each rule its versions in
/// order, each version a period and a basis.
///
/// @param items in the order of the file
public record RetentionRules(List<RetentionRule> items) {

  /// Checks them.
  ///
  /// @throws BadRetentionRules if they leave a case without a rule, or with two
  public RetentionRules {
    items = List.copyOf(items);
    var faults = faults(items);
    if (!faults.isEmpty()) {
      throw new BadRetentionRules(faults);
    }
  }

  /// A rule in the version that counts.
  public record Applied(RetentionRule rule, Version version) {

    /// Whether its length was read in the source.
    public boolean isConfirmed() {
      return version.confidence() == RetentionRule.Confidence.CONFIRMED;
    }
  }

  /// The rule for cases that ended like this.
  ///
  /// @param from the day from which a version says that the period runs
  /// @return empty where no version was in force on that day
  Optional<Applied> find(Ending ending, Function<Version, LocalDate> from) {
    return items.stream()
        .filter(rule -> rule.endings().contains(ending))
        .flatMap(rule -> rule.versions().stream().map(version -> new Applied(rule, version)))
        .filter(it -> !it.version().inForceFrom().isAfter(from.apply(it.version())))
        .max(Comparator.comparing(it -> it.version().inForceFrom()));
  }

  /// The day from which on no period begins that has passed on a day.
  ///
  /// @param unverified whether periods count that were not read in a source
  /// @return empty where no version has been in force for as long as it keeps
  public Optional<LocalDate> latestStart(LocalDate asOn, boolean unverified) {
    return items.stream()
        .flatMap(rule -> rule.versions().stream().map(version -> new Applied(rule, version)))
        .filter(it -> unverified || it.isConfirmed())
        .map(Applied::version)
        .filter(version -> version.lastDay(version.inForceFrom()).isBefore(asOn))
        .map(version -> asOn.minus(version.length()))
        .max(Comparator.naturalOrder());
  }

  private static List<String> faults(List<RetentionRule> all) {
    var faults = new ArrayList<String>();
    var ids = new HashSet<String>();
    var missing = EnumSet.allOf(Ending.class);
    for (var rule : all) {
      if (!ids.add(rule.id())) {
        faults.add(rule.id() + " stands there twice");
      }
      for (var ending : rule.endings()) {
        if (!missing.remove(ending)) {
          faults.add(ending + " has two rules");
        }
      }
      faults(rule).map(fault -> rule.id() + ": " + fault).forEach(faults::add);
    }
    missing.forEach(ending -> faults.add(ending + " has no rule"));
    return faults;
  }

  private static Stream<String> faults(RetentionRule rule) {
    var faults = new ArrayList<String>();
    if (rule.versions().isEmpty()) {
      faults.add("has no version");
    }
    LocalDate before = null;
    for (var version : rule.versions()) {
      if (before != null && !version.inForceFrom().isAfter(before)) {
        faults.add(version.inForceFrom() + " does not come after " + before);
      }
      before = version.inForceFrom();
      if (version.length().isZero() || version.length().isNegative()) {
        faults.add(version.inForceFrom() + " keeps for " + version.length());
      }
      if (version.basis().isBlank() || version.source().isBlank()) {
        faults.add(version.inForceFrom() + " names no basis or no source");
      }
    }
    return faults.stream();
  }
}
