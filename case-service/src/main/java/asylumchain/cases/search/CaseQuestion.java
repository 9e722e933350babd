package asylumchain.cases.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which cases are asked for.
///
/// @param partner whose list it is: the cases in which it takes part now
/// @param responsible who has them on the desk; `null` for anyone
/// @param offeredTo who was asked to take them and has not answered; `null` for any
record CaseQuestion(
    String partner,
    @Nullable String responsible,
    @Nullable String offeredTo,
    Map<Facet, List<String>> facets,
    List<Days> days) {

  /// All cases of a partner.
  static CaseQuestion everything(String partner) {
    return new CaseQuestion(partner, null, null, Map.of(), List.of());
  }

  /// Between which days something happened, both included.
  ///
  /// @param happened the column that says when
  /// @param from `null` for any
  /// @param until `null` for any
  record Days(String happened, @Nullable LocalDate from, @Nullable LocalDate until) {}
}
