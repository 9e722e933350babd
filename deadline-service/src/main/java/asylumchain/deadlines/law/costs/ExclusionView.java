package asylumchain.deadlines.law.costs;

import asylumchain.deadlines.law.Confidence;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.RuleView.SourceView;
import asylumchain.deadlines.law.lateness.CaseClass;
import asylumchain.deadlines.law.lateness.Exclusion;
import asylumchain.deadlines.law.lateness.Remedy;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A period in which the law does without a penalty, or without an appeal, for some classes.
///
/// @param inForceFrom first day on which what is tested falls under it
/// @param inForceUntil last such day; absent while it stands
/// @param setAside what courts gave back
/// @param unverified whether anything of it was not confirmed
/// @param note what a reader must know; absent for nothing
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExclusionView(
    String id,
    String name,
    Set<CaseClass> classes,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceUntil,
    Set<Remedy> excludes,
    List<SetAsideView> setAside,
    String basis,
    List<SourceView> sources,
    String confidence,
    boolean unverified,
    @Nullable String note) {

  /// A court held the exclusion not to bind.
  ///
  /// @param knownOn the day from which that is known
  public record SetAsideView(Remedy remedy, LocalDate knownOn, String ruling) {}

  static ExclusionView of(RuleBook book, Exclusion exclusion) {
    return new ExclusionView(
        exclusion.id(),
        exclusion.name(),
        exclusion.classes(),
        exclusion.from(),
        exclusion.until(),
        exclusion.excludes(),
        exclusion.setAside().stream()
            .map(it -> new SetAsideView(it.remedy(), it.knownOn(), it.ruling()))
            .toList(),
        exclusion.basis(),
        exclusion.sources().stream().map(id -> SourceView.of(book, id)).toList(),
        exclusion.confidence(),
        !exclusion.confidence().equals(Confidence.CONFIRMED.text()),
        exclusion.note());
  }
}
