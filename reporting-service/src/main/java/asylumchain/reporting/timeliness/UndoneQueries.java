package asylumchain.reporting.timeliness;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.StockRows;
import asylumchain.reporting.facts.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Decisions that did not stand any more on a later day: withdrawn by the authority, annulled, or
/// followed by a case that was opened again. A decision that was never made, as a correction says,
/// is none.
final class UndoneQueries {

  /// How a case stands that was decided, and not by what settles it now, if anything does. The
  /// condition of an index, to the letter: what is asked costs what was undone, and not what was
  /// decided.
  static final String NOT_BY_ITS_FIRST_DECISION =
      """
      decisions > 0 and (settled_on is null or decisions > 1
        or settlement in (%s))"""
          .formatted(
              Arrays.stream(Settlement.values())
                  .filter(it -> !it.isDecision())
                  .map(it -> "'" + it.name() + "'")
                  .collect(Collectors.joining(", ")));

  /// A decision is the row that begins on the day of it, and undone where the case is not settled
  /// since that day any more. How it stands then began after that day. Each such case is looked up
  /// by its id (`offset 0`): how few of them there are, no plan can tell.
  private static final String UNDONE =
      """
      (select stands.part, stands.subject_id, made.settled_on
         from (
           select part, subject_id, settled_on
             from backlog_interval
            where valid_from > ? and valid_from <= ? and valid_to > ?
              and known_from <= ? and known_to > ?
              and %s) stands
        cross join lateral (
          select first.settled_on from backlog_interval first
           where first.part = stands.part and first.subject_id = stands.subject_id
             and first.valid_from = first.settled_on
             and first.settled_on between ? and least(?, cast(? as date))
             and first.known_from <= ? and first.known_to > ?
             and first.settled_on is distinct from stands.settled_on
          offset 0) made) undone
      """
          .formatted(NOT_BY_ITS_FIRST_DECISION);

  /// How the case stood on the last day of the decision.
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

  /// The term as it was while nobody knew that the decision would be undone: what is granted or
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
  /// @param from first day of the decision, included
  /// @param to last day of the decision, included
  /// @param asOf the day on which it does not stand any more
  static SqlText between(LocalDate from, LocalDate to, LocalDate asOf, Instant knownAt) {
    return new SqlText()
        .add("select " + columns("last", StockRows.CASE_COLUMNS) + ",")
        .add(termColumns())
        .add(", cast(? as date) as asked_on from", asOf)
        .add(UNDONE, from, asOf, asOf, knownAt, knownAt, from, to, asOf, knownAt, knownAt)
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
