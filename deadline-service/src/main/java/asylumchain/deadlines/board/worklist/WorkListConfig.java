package asylumchain.deadlines.board.worklist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What an installation chooses about the work list.
@ConfigMapping(prefix = "chain.work-list")
interface WorkListConfig {

  /// Named cohorts by code. Who belongs to one follows from days that do not change any more, so a
  /// cohort is frozen by being defined.
  Map<String, Cohort> cohorts();

  /// How many cases are evaluated for one page of the list of another day; asked for more, it says
  /// what to narrow.
  @WithDefault("50000")
  int mostEvaluated();

  /// Cases that were lodged in a period and awaited their first decision at the end of a day; each
  /// of these may be left out, not all of them.
  interface Cohort {
    /// The first day of lodging.
    Optional<LocalDate> lodgedFrom();

    /// The day after the last day of lodging.
    Optional<LocalDate> lodgedBefore();

    /// The day at the end of which the first decision was awaited.
    Optional<LocalDate> openOn();
  }
}
