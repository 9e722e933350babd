package asylumchain.reporting.integrity;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.integrity.Discrepancy.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/// Finds what was recorded between two reconciliations about the time before the first of them.
/// Nothing is noted of it: it is read from the facts, between the numbers that each of the two came
/// to. A case that was destroyed since, and what a parked case waits for, is not among it.
final class BackDatedQueries {

  /// How far the reconciliation came with each source and partition, and how far the one before it.
  private static final String SPANS =
      """
      with span as (
        select p.part, p.layer, p.through_seq, mark.through_seq as mark_seq, mark.started_at,
               mark.business_date
          from reconciliation r
          join reconciliation_part p on p.reconciliation = r.id and p.layer in ('CASE', 'DEADLINE')
         cross join lateral (
               select q.through_seq, b.started_at, b.business_date
                 from reconciliation b
                 join reconciliation_part q
                   on q.reconciliation = b.id and q.part = p.part and q.layer = p.layer
                where b.state = 'DONE' and b.started_at < r.started_at
                order by b.started_at desc
                limit 1) mark
         where r.id = ?)
      """;

  /// A payload that was changed by hand need not be JSON any more, and names no day then.
  private static final String OF_CASES =
      """
      select seq, subject_id from case_fact
       where span.layer = 'CASE' and part = span.part and seq > {after} and seq <= span.through_seq
         and (recorded_at < span.started_at
              or case when payload is json object
                      then cast(payload as jsonb) ->> 'occurredOn' end collate "C"
                 < cast(span.business_date as text) collate "C")
      """;

  private static final String OF_DEADLINES =
      """
      select seq, subject_id from {table}
       where span.layer = 'DEADLINE' and part = span.part and seq > {after}
         and seq <= span.through_seq
         and (recorded_at < span.started_at or occurred_on < span.business_date)
      """;

  private static final String SINCE_THE_MARK = kept("span.mark_seq");

  /// After the last one seen: in its partition and source from there, in later ones from the mark.
  private static final String SINCE_THE_LAST_SEEN =
      kept(
          """
          case when span.part = seen.part and span.layer = seen.layer
               then greatest(span.mark_seq, seen.seq) else span.mark_seq end
          """);

  private BackDatedQueries() {}

  /// A query for the steps that the number counts, each on the day of the reconciliation.
  static SqlText steps(UUID run, LocalDate day) {
    return new SqlText()
        .add(SPANS, run)
        .add("select span.part, kept.subject_id, 1 as times, cast(? as date) as on_day", day)
        .add("from span cross join lateral (" + SINCE_THE_MARK + ") kept");
  }

  /// A query for those after a place, by partition, source and number.
  static SqlText after(UUID run, Numbered.Recorded place, int limit) {
    return new SqlText()
        .add(SPANS, run)
        .add(
            ", seen as (select cast(? as integer) as part, ? as layer, cast(? as bigint) as seq)",
            place.part(),
            place.layer(),
            place.seq())
        .add("select span.part, span.layer, kept.seq, kept.subject_id from seen")
        .add("join span on (span.part, span.layer) >= (seen.part, seen.layer)")
        .add("cross join lateral (" + SINCE_THE_LAST_SEEN + " order by seq limit ?) kept", limit)
        .add("order by part, layer, seq limit ?", limit);
  }

  static Numbered numbered(ResultSet row) throws SQLException {
    var layer = Layer.valueOf(row.getString(2));
    var seq = row.getLong(3);
    return Numbered.backDated(
        Discrepancy.of(row.getInt(1), layer, Kind.BACK_DATED, seq, row.getObject(4, UUID.class)),
        seq);
  }

  private static String kept(String after) {
    return String.join(
            " union all ",
            OF_CASES,
            OF_DEADLINES.replace("{table}", "case_penalty"),
            OF_DEADLINES.replace("{table}", "case_suspension"))
        .replace("{after}", after);
  }
}
