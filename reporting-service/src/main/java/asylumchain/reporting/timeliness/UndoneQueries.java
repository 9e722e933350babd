package asylumchain.reporting.timeliness;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.StockRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Settlements that did not stand any more on a later day: withdrawn by the authority, annulled, or
/// followed by a case that was opened again. A settlement that never happened, as a correction
/// says, is none.
final class UndoneQueries {

  /// A settlement is the row that begins on the day of it, and undone where the case is not settled
  /// since that day any more.
  private static final String UNDONE =
      """
      (select first.part, first.subject_id, first.settled_on
         from backlog_interval first
        where first.valid_from = first.settled_on
          and first.settled_on between ? and least(?, cast(? as date))
          and first.known_from <= ? and first.known_to > ?
          and not exists (
            select from backlog_interval still
             where still.part = first.part and still.subject_id = first.subject_id
               and still.settled_on = first.settled_on
               and still.valid_from between ? and ? and still.valid_to > ?
               and still.known_from <= ? and still.known_to > ?)) undone
      """;

  /// How the case stood on the last day of the settlement.
  private static final String AS_IT_STOOD_LAST =
      """
      cross join lateral (
        select %s from backlog_interval stood
         where stood.part = undone.part and stood.subject_id = undone.subject_id
           and stood.settled_on = undone.settled_on and stood.known_from <= ? and stood.known_to > ?
         order by stood.valid_from desc limit 1) last
      """
          .formatted(
              columns("stood", StockRows.CASE_COLUMNS)
                  + ", "
                  + columns("stood", StockRows.TERM_COLUMNS));

  /// The term as it was while nobody knew that the settlement would be undone: what is granted or
  /// extended after that is about the decision to come. None where both became known at once.
  private static final String TERM_THEN =
      """
      left join lateral (
        select 'then' as known, %s from backlog_interval held
         where held.part = undone.part and held.subject_id = undone.subject_id
           and held.settled_on = undone.settled_on
           and held.valid_from <= last.valid_to and held.valid_to > last.valid_to
           and held.known_from <= ?
         order by held.known_from desc limit 1) term on true
      """
          .formatted(columns("held", StockRows.TERM_COLUMNS));

  private UndoneQueries() {}

  /// A query for how each stood last, with its term as it was then, and the day it is looked back
  /// from, `asked_on`.
  ///
  /// @param from first day of the settlement, included
  /// @param to last day of the settlement, included
  /// @param asOf the day on which it does not stand any more
  static SqlText between(LocalDate from, LocalDate to, LocalDate asOf, Instant knownAt) {
    return new SqlText()
        .add("select " + columns("last", StockRows.CASE_COLUMNS) + ",")
        .add(termColumns())
        .add(", cast(? as date) as asked_on from", asOf)
        .add(UNDONE, from, to, asOf, knownAt, knownAt, from, asOf, asOf, knownAt, knownAt)
        .add(AS_IT_STOOD_LAST, knownAt, knownAt)
        .add(TERM_THEN, knownAt);
  }

  private static String columns(String of, List<String> names) {
    return names.stream().map(name -> of + "." + name).collect(Collectors.joining(", "));
  }

  private static String termColumns() {
    return StockRows.TERM_COLUMNS.stream()
        .map("case when term.known is null then last.%1$s else term.%1$s end as %1$s"::formatted)
        .collect(Collectors.joining(", "));
  }
}
