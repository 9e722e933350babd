package asylumchain.reporting.cohort;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.CompletenessQueries;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.StockRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Frozen cohorts and their stock per day.
@ApplicationScoped
public class CohortQueries {

  private static final String COHORTS =
      """
      select code, name_nl, name_en, definition, as_of, known_at, lodged_before,
             exclude_tracks, exclude_units, members, frozen_at, asked
        from cohort
      """;

  private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('cohort'))";

  private static final String FREEZE =
      """
      insert into cohort (code, name_nl, name_en, definition, as_of, known_at, lodged_before,
                          exclude_tracks, exclude_units, members, asked, frozen_at)
      values (?, ?, ?, ?, ?, ?, cast(nullif(?, '') as date), ?, ?,
              (select count(*) from frozen), ?, ?)
      """;

  /// Each stretch of days on which a member was open, and the part of it past the due date, as
  /// steps up and down; their running sum is the stock of each day.
  private static final String STEPS_PER_DAY =
      """
      late as (
        select valid_from, valid_to,
               greatest(valid_from, case when clock_state = 'RUNNING' then due_on + 1 end) as late_from,
               clock_state = 'RUNNING' and due_on + 1 < valid_to and not is_ahead as becomes_late
          from known),
      step as (
        select valid_from as day, 1 as open, 0 as late from late
        union all
        select valid_to, -1, 0 from late
        union all
        select late_from, 0, 1 from late where becomes_late
        union all
        select valid_to, 0, -1 from late where becomes_late),
      per_day as (
        select greatest(day, cast(? as date)) as day, sum(open) as open, sum(late) as late
          from step where day <= ? group by 1)
      select cast(day as date) as day,
             coalesce(sum(open) over (order by day), 0) as open,
             coalesce(sum(late) over (order by day), 0) as late
        from generate_series(cast(? as timestamp), cast(? as timestamp), interval '1 day') day
        left join per_day using (day)
       order by day
      """;

  private final DataSource database;

  CohortQueries(DataSource database) {
    this.database = database;
  }

  /// The cohorts after this code, in order of code.
  public List<CohortView> after(String code, int limit) {
    return query(
        new SqlText().add(COHORTS).add("where code > ? order by code limit ?", code, limit),
        CohortQueries::cohort);
  }

  /// How many cohorts there are.
  public long count() {
    return query(new SqlText().add("select count(*) from cohort"), row -> row.getLong(1))
        .getFirst();
  }

  /// The cohort of this code; `null` when none was frozen.
  public @Nullable CohortView find(String code) {
    var found =
        query(new SqlText().add(COHORTS).add("where code = ?", code), CohortQueries::cohort);
    return found.isEmpty() ? null : found.getFirst();
  }

  /// Until the transaction ends nobody else freezes a cohort.
  void oneAtATime() {
    query(new SqlText().add(ONE_AT_A_TIME), row -> 1);
  }

  /// What was asked when this cohort was frozen; `null` when none was.
  @Nullable String asked(String code) {
    var found =
        query(
            new SqlText().add(COHORTS).add("where code = ?", code), row -> row.getString("asked"));
    return found.isEmpty() ? null : found.getFirst();
  }

  /// Writes the cohort and its members.
  void freeze(FreezeCohort wish, StockDefinition definition, Instant knownAt, Instant frozenAt) {
    var members =
        new SqlText()
            .add("with frozen as materialized (select part, subject_id from (")
            .add(StockRows.of(definition, wish.asOf(), knownAt))
            .add(") stock where coalesce(track, '') <> all (?)", wish.tracksLeftOut())
            .add("and coalesce(unit, '') <> all (?)", wish.unitsLeftOut());
    if (wish.lodgedBefore() != null) {
      members.add("and lodged_on < ?", wish.lodgedBefore());
    }
    members
        .add("), defined as (")
        .add(
            FREEZE,
            wish.code(),
            wish.nameNl(),
            wish.nameEn(),
            definition.id() + "@" + definition.version(),
            wish.asOf(),
            knownAt,
            wish.lodgedBefore() == null ? "" : wish.lodgedBefore().toString(),
            wish.tracksLeftOut(),
            wish.unitsLeftOut(),
            wish.asUnderstood(),
            frozenAt)
        .add(
            "returning code) insert into cohort_member (part, cohort, subject_id)"
                + " select part, code, subject_id from frozen cross join defined");
    SqlQueries.change(database, members);
  }

  /// The stock of each day from the first to the last, as known at a moment.
  List<CohortStockView.Day> perDay(
      CohortView cohort, StockDefinition definition, Span span, Instant knownAt) {
    var sql =
        new SqlText()
            .add("with")
            .add(CompletenessQueries.ahead(knownAt))
            .add(", known as (")
            .add(
                """
                select valid_from, valid_to, clock_state, due_on, {ahead} as is_ahead
                  from cohort_member member
                  join backlog_interval using (part, subject_id)
                 where member.cohort = ? and known_from <= ? and known_to > ? and stage = any (?)
                """
                    .replace("{ahead}", CompletenessQueries.IS_AHEAD),
                cohort.code(),
                knownAt,
                knownAt,
                StockRows.stages(definition))
            .add(StockRows.tracksOf(definition))
            .add("),")
            .add(STEPS_PER_DAY, span.from(), span.to(), span.from(), span.to());
    return query(sql, row -> day(row, cohort.members()));
  }

  /// A query for the members that a day does not find open: each on the day it was settled on, one
  /// of which nothing is left on the day the cohort was frozen.
  static SqlText settled(
      CohortView cohort, StockDefinition definition, LocalDate day, Instant knownAt) {
    return new SqlText()
        .add(
            """
            with held as (
              select * from cohort_member member join backlog_interval using (part, subject_id)
               where member.cohort = ? and valid_from <= ? and valid_to > ?
                 and known_from <= ? and known_to > ?),
            still as (
              select part, subject_id from held where stage = any (?)
            """,
            cohort.code(),
            day,
            day,
            knownAt,
            knownAt,
            StockRows.stages(definition))
        .add(StockRows.tracksOf(definition))
        .add(
            """
            )
            select member.part, member.subject_id, 1 as times,
                   coalesce(held.settled_on, cast(? as date)) as on_day
              from cohort_member member
              left join held on held.part = member.part and held.subject_id = member.subject_id
              left join still on still.part = member.part and still.subject_id = member.subject_id
             where member.cohort = ? and still.subject_id is null
            """,
            cohort.asOf(),
            cohort.code());
  }

  /// A query for all members, each on the day the cohort was frozen, whatever the day asked about.
  static SqlText members(
      CohortView cohort, StockDefinition definition, LocalDate day, Instant knownAt) {
    return new SqlText()
        .add("select part, subject_id, 1 as times, cast(? as date) as on_day", cohort.asOf())
        .add("from cohort_member where cohort = ?", cohort.code());
  }

  /// The days from the first to the last, both counted.
  record Span(LocalDate from, LocalDate to) {}

  private static CohortStockView.Day day(ResultSet row, long members) throws SQLException {
    var open = row.getLong("open");
    return new CohortStockView.Day(
        row.getObject("day", LocalDate.class), open, row.getLong("late"), members - open);
  }

  private static CohortView cohort(ResultSet row) throws SQLException {
    return new CohortView(
        row.getString("code"),
        row.getString("name_nl"),
        row.getString("name_en"),
        row.getString("definition"),
        row.getObject("as_of", LocalDate.class),
        row.getObject("known_at", OffsetDateTime.class).toInstant(),
        row.getObject("lodged_before", LocalDate.class),
        List.of((String[]) row.getArray("exclude_tracks").getArray()),
        List.of((String[]) row.getArray("exclude_units").getArray()),
        row.getLong("members"),
        row.getObject("frozen_at", OffsetDateTime.class).toInstant());
  }

  private <T> List<T> query(SqlText sql, SqlQueries.RowReader<T> reader) {
    return SqlQueries.list(database, sql, reader);
  }
}
