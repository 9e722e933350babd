package asylumchain.reporting.backlog.counted;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.counted.CountedQuestion.Counts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Lists what a number counts, day by day.
@ApplicationScoped
class CountedQueries {

  private static final String TAKES_PART =
      """
      exists (select from case_partner took
               where took.part = step.part and took.subject_id = step.subject_id
                 and took.partner = ?)
      """;

  private static final String LINES =
      """
      select step.subject_id, step.on_day, step.times, stage, track, application_kind, nationality,
             lodged_on, settled_on, settlement, partner, unit
        from shown step
        left join lateral (
          select * from backlog_interval held
           where held.part = step.part and held.subject_id = step.subject_id
             and valid_from <= ? and valid_to > ? and known_from <= ? and known_to > ?
           limit 1) stood on true
       order by step.on_day, step.subject_id
      """;

  private final DataSource database;

  CountedQueries(DataSource database) {
    this.database = database;
  }

  /// What is looked for.
  ///
  /// @param steps a query for what is counted; finding it can cost a query of its own
  /// @param asOf each case as it stands at the end of this day
  /// @param partner whose cases are visible, those in which it takes part now; `null`: all are
  record Sought(SqlText steps, LocalDate asOf, Instant knownAt, @Nullable String partner) {}

  /// The lines after a place in the list that are visible, in its order.
  List<CountedLine> after(Sought sought, CountedQuestion.Shown part) {
    var partner = sought.partner();
    var after = part.after();
    var lines =
        steps(sought)
            .add(", shown as (select * from step")
            .add("where (on_day, subject_id) > (?, ?)", after.day(), after.caseId());
    if (partner != null) {
      lines.add("and").add(TAKES_PART, partner);
    }
    lines
        .add("order by on_day, subject_id limit ?)", part.limit())
        .add(LINES, sought.asOf(), sought.asOf(), sought.knownAt(), sought.knownAt());
    return SqlQueries.list(database, lines, CountedQueries::line);
  }

  /// How much there is.
  Counts count(Sought sought) {
    var partner = sought.partner();
    var counts =
        steps(sought)
            .add(", seen as (select step.*,")
            .add(
                partner == null
                    ? new SqlText().add("true")
                    : new SqlText().add(TAKES_PART, partner))
            .add("as visible from step)")
            .add(
                """
                select coalesce(sum(times), 0), coalesce(sum(times) filter (where visible), 0),
                       count(distinct subject_id) filter (where visible)
                  from seen
                """);
    return SqlQueries.list(
            database, counts, row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
        .getFirst();
  }

  private static SqlText steps(Sought sought) {
    return new SqlText()
        .add("with step as (select part, subject_id, on_day, sum(times) as times from (")
        .add(sought.steps())
        .add(") listed group by part, subject_id, on_day)");
  }

  private static CountedLine line(ResultSet row) throws SQLException {
    return new CountedLine(
        row.getObject(1, UUID.class),
        row.getObject(2, LocalDate.class),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getObject(8, LocalDate.class),
        row.getObject(9, LocalDate.class),
        row.getString(10),
        row.getString(11),
        row.getString(12));
  }
}
