package asylumchain.reporting.dashboard.frame;

import asylumchain.reporting.backlog.OfCohort;
import asylumchain.reporting.cohort.CohortView;
import java.util.Collection;
import java.util.List;

/// What the cases of a cohort, and those outside it, are called.
public final class CohortNames {

  private final Told told;
  private final List<CohortView> cohorts;

  public CohortNames(Told told, Collection<CohortView> cohorts) {
    this.told = told;
    this.cohorts = List.copyOf(cohorts);
  }

  /// As it stands in an address, by its name; as it stands there where the cohort is none of these.
  public Cell of(String whose) {
    var asked = OfCohort.parse(whose);
    return cohorts.stream()
        .filter(it -> it.code().equals(asked.code()))
        .findFirst()
        .map(it -> Cell.words(name(it, asked.inside()), whose))
        .orElseGet(() -> Cell.words(whose, whose));
  }

  private String name(CohortView cohort, boolean inside) {
    var name = told.either(cohort.nameNl(), cohort.nameEn());
    return inside ? name : told.say("word.outside") + ": " + name;
  }
}
