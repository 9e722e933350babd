package asylumchain.deadlines.board.worklist;

import asylumchain.deadlines.law.Decree;
import asylumchain.events.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which cases belong to a cohort, by what the board keeps of them and by where they were lodged.
///
/// @param lodgedFrom first day of lodging; `null` for since ever
/// @param lodgedUntil last day of lodging; `null` for open
/// @param openOn the day at the end of which the first decision was awaited; `null` for any
/// @param members among those; what is empty covers all
record Cohort(
    @Nullable LocalDate lodgedFrom,
    @Nullable LocalDate lodgedUntil,
    @Nullable LocalDate openOn,
    Decree.Members members) {

  /// One that an installation defined.
  ///
  /// @param code its name
  /// @throws IllegalStateException if it names no day
  static Cohort of(String code, WorkListConfig.Cohort defined) {
    var cohort =
        new Cohort(
            defined.lodgedFrom().orElse(null),
            defined.lodgedBefore().map(day -> day.minusDays(1)).orElse(null),
            defined.openOn().orElse(null),
            Decree.Members.ALL);
    if (cohort.lodgedFrom == null && cohort.lodgedUntil == null && cohort.openOn == null) {
      throw new IllegalStateException(
          "chain.work-list.cohorts.%s names no day: give lodged-from, lodged-before or open-on"
              .formatted(code));
    }
    return cohort;
  }

  /// Whom a decree covers: by lodging alone, whether or not their term had lapsed when it came.
  static Cohort of(Decree decree) {
    return new Cohort(decree.lodgedFrom(), decree.lodgedUntil(), null, decree.members());
  }

  List<String> kinds() {
    return texts(members.kinds());
  }

  List<String> nationalities() {
    return texts(members.nationalities());
  }

  /// Where the application was lodged.
  List<String> units() {
    return texts(members.units());
  }

  private static List<String> texts(Set<Code> codes) {
    return codes.stream().map(Code::text).sorted().toList();
  }
}
