package asylumchain.deadlines.law.lateness;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A period in which the law does without a penalty, or without an appeal, for some classes.
///
/// A penalty is tested on the day the notice of default was received, an appeal on the day it was
/// lodged.
///
/// @param until last day; `null` while it stands
/// @param setAside what courts gave back
/// @param note what a reader must know; `null` for nothing
public record Exclusion(
    String id,
    String name,
    Set<CaseClass> classes,
    LocalDate from,
    @Nullable LocalDate until,
    Set<Remedy> excludes,
    List<SetAside> setAside,
    String basis,
    List<String> sources,
    String confidence,
    @Nullable String note) {

  public Exclusion {
    classes = Set.copyOf(classes);
    excludes = Set.copyOf(excludes);
    setAside = List.copyOf(setAside);
    sources = List.copyOf(sources);
  }

  /// A court held the exclusion not to bind.
  ///
  /// @param knownOn the day from which that is known
  public record SetAside(Remedy remedy, LocalDate knownOn, String ruling) {}

  /// Whether its words exclude this, whatever courts made of it.
  public boolean excludes(Remedy remedy, CaseClass caseClass, LocalDate testedOn) {
    return excludes.contains(remedy) && classes.contains(caseClass) && holdsOn(testedOn);
  }

  /// Whether what is tested on that day falls in its period.
  public boolean holdsOn(LocalDate testedOn) {
    return !testedOn.isBefore(from) && (until == null || !testedOn.isAfter(until));
  }

  /// Whether both exclude the same on some day.
  public boolean overlaps(Exclusion other) {
    return !Collections.disjoint(classes, other.classes)
        && !Collections.disjoint(excludes, other.excludes)
        && !isOverBefore(other.from)
        && !other.isOverBefore(from);
  }

  private boolean isOverBefore(LocalDate day) {
    return until != null && until.isBefore(day);
  }

  /// Whether it excludes this in the eyes of whoever knows what was known at the end of that day.
  public boolean binds(Remedy remedy, CaseClass caseClass, LocalDate testedOn, LocalDate knownOn) {
    return excludes(remedy, caseClass, testedOn)
        && setAside.stream()
            .noneMatch(it -> it.remedy() == remedy && !it.knownOn().isAfter(knownOn));
  }
}
