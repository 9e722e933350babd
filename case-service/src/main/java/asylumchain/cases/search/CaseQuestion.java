package asylumchain.cases.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which cases are asked for.
///
/// @param partner whose list it is: the cases in which it takes part now; `null`: of all partners
/// @param responsible who has them on the desk; `null` for anyone
/// @param offeredTo who was asked to take them and has not answered; `null` for any
/// @param familyId whose cases they are; `null` for anybody
/// @param today the day on which they are as old as is asked
record CaseQuestion(
    @Nullable String partner,
    @Nullable String responsible,
    @Nullable String offeredTo,
    @Nullable UUID familyId,
    Map<Facet, List<String>> facets,
    List<Days> days,
    LocalDate today) {

  /// All cases of a partner, or of all partners.
  static CaseQuestion everything(@Nullable String partner) {
    return new CaseQuestion(partner, null, null, null, Map.of(), List.of(), LocalDate.MAX);
  }

  /// Between which days something happened, both included.
  ///
  /// @param happened the column that says when
  /// @param from `null` for any
  /// @param until `null` for any
  record Days(String happened, @Nullable LocalDate from, @Nullable LocalDate until) {}
}
