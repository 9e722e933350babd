package asylumchain.deadlines.board.worklist;

import asylumchain.deadlines.law.LawInUse;
import asylumchain.kit.http.Violation;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The cohorts that the work list can be narrowed to: those that the installation defined, and that
/// of each decree of the register. A bad definition stops the start.
@Startup
@ApplicationScoped
class Cohorts {

  /// Before the id of a decree.
  private static final String OF_DECREE = "decree:";

  private final Map<String, Cohort> defined = new TreeMap<>();
  private final LawInUse law;

  Cohorts(WorkListConfig config, LawInUse law) {
    config.cohorts().forEach((code, cohort) -> defined.put(code, Cohort.of(code, cohort)));
    this.law = law;
  }

  /// One of them; `null` where none is asked for, or where that is wrong.
  ///
  /// @param code a name, or `decree:` and the id of a decree that is law here, taken back or not
  /// @param wrong takes what is wrong with it
  @Nullable Cohort read(@Nullable String code, List<Violation> wrong) {
    if (code == null) {
      return null;
    }
    if (code.startsWith(OF_DECREE)) {
      return ofDecree(code.substring(OF_DECREE.length()), wrong);
    }
    var cohort = defined.get(code);
    if (cohort == null) {
      wrong.add(
          new Violation(
              "cohort",
              "must be one of %s, or %s and the id of a decree of the register, such as %sWBV-2022-22"
                  .formatted(String.join(", ", defined.keySet()), OF_DECREE, OF_DECREE)));
    }
    return cohort;
  }

  private @Nullable Cohort ofDecree(String id, List<Violation> wrong) {
    var decree = law.book().decrees().stream().filter(it -> it.id().equals(id)).findFirst();
    if (decree.isEmpty()) {
      wrong.add(
          new Violation("cohort", "the register has no decree %s that was applied".formatted(id)));
    } else if (decree.get().cohortUnknown() != null) {
      wrong.add(new Violation("cohort", "it is not known whom the decree %s covers".formatted(id)));
    }
    return decree.filter(it -> it.cohortUnknown() == null).map(Cohort::of).orElse(null);
  }
}
