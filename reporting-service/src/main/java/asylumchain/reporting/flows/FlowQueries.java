package asylumchain.reporting.flows;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.backlog.StockRows;
import asylumchain.reporting.flows.Flow.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Finds what moved, from how each case stood before and after each change within the days asked
/// about. Of how stock is counted it knows only the search for rows that last.
@ApplicationScoped
class FlowQueries {

  /// The days within a row on which the passing of time alone changes where the case is counted:
  /// the bands of age and of days to or past the due date.
  private static final String EACH_CHANGE =
      """
      cross join lateral (
        select greatest(valid_from, cast(? as date)) as asked_on
         union
        select moved_on
          from unnest(array[
                 cast(coalesce(lodged_on, made_on) + interval '3 months'  as date),
                 cast(coalesce(lodged_on, made_on) + interval '6 months'  as date),
                 cast(coalesce(lodged_on, made_on) + interval '12 months' as date),
                 cast(coalesce(lodged_on, made_on) + interval '15 months' as date),
                 cast(coalesce(lodged_on, made_on) + interval '21 months' as date),
                 term_started_on,
                 due_on - 182, due_on - 91, due_on - 28, due_on - 7,
                 due_on + 1, due_on + 8, due_on + 29, due_on + 92, due_on + 183]) moved_on
         where moved_on > greatest(valid_from, cast(? as date)) and moved_on < valid_to
           and moved_on <= ?) change
      """;

  private static final String EACH_ROW =
      "cross join lateral (select greatest(valid_from, cast(? as date)) as asked_on) change";

  private static final String BEFORE_AND_AFTER =
      """
      , change as (
        select part, subject_id, asked_on, counted, stage, settlement, groups,
               coalesce(lag(counted) over path, false) as was_counted,
               lag(stage)      over path as old_stage,
               lag(settlement) over path as old_settlement,
               lag(groups)     over path as old_groups
          from state
        window path as (partition by part, subject_id order by asked_on)),
      moved as (
        select *, case when not was_counted then 'IN' when not counted then 'OUT' else 'MOVED' end as kind
          from change
         where asked_on >= ? and (counted or was_counted)
           and (counted <> was_counted or groups <> old_groups))
      """;

  private static final String CAME_FROM =
      "case when kind = 'IN' then coalesce(old_stage, 'NONE') end";
  private static final String WENT_TO = "case when kind = 'OUT' then stage end";
  private static final String OUTCOME =
      "case when kind = 'OUT' and old_settlement is null then settlement end";

  private static final String COUNTS =
      """
      kind, %s, %s, %s,
             case when kind <> 'IN' then old_groups end,
             case when kind <> 'OUT' then groups end,
             count(*)
        from moved
       group by 1, 2, 3, 4, 5, 6, 7
       order by 1, 2, 3, 4, 5, 6, 7
      """
          .formatted(CAME_FROM, WENT_TO, OUTCOME);

  private final DataSource database;

  FlowQueries(DataSource database) {
    this.database = database;
  }

  /// Everything that moved from the first day to the last, as known at a moment, in the transaction
  /// of the caller.
  List<Flow> flows(FlowQuestion question, Instant knownAt) {
    var names = StockGroups.names(question.stock());
    var sql =
        moved(question, knownAt)
            .add("select")
            .add(SqlQueries.firstDay(question.per(), "asked_on", question.from()))
            .add("," + COUNTS);
    return SqlQueries.list(database, sql, row -> flow(names, row));
  }

  /// Some of what moved.
  ///
  /// @param cameFrom the stage before, `NONE` for what was new; `null`: any
  /// @param wentTo the stage after; `null`: any
  /// @param outcome how it was settled, `NONE` for what was not; `null`: either
  /// @param fromGroup the values of the group it left; `null`: any
  /// @param toGroup the values of the group it joined; `null`: any
  record Which(
      Kind kind,
      @Nullable String cameFrom,
      @Nullable String wentTo,
      @Nullable String outcome,
      @Nullable List<String> fromGroup,
      @Nullable List<String> toGroup) {

    private SqlText conditions() {
      var all = new SqlText().add("where kind = ?", kind.name());
      only(all, "and coalesce(" + CAME_FROM + ", '') = ?", cameFrom);
      only(all, "and coalesce(" + WENT_TO + ", '') = ?", wentTo);
      only(all, "and coalesce(" + OUTCOME + ", 'NONE') = ?", outcome);
      only(all, "and case when kind <> 'IN' then old_groups end = ?", fromGroup);
      only(all, "and case when kind <> 'OUT' then groups end = ?", toGroup);
      return all;
    }

    private static void only(SqlText all, String condition, @Nullable Object value) {
      if (value != null) {
        all.add(condition, value);
      }
    }
  }

  /// A query for each day on which a case moved like this.
  SqlText steps(FlowQuestion question, Which which, Instant knownAt) {
    return moved(question, knownAt)
        .add("select part, subject_id, asked_on as on_day, 1 as times from moved")
        .add(which.conditions());
  }

  private static SqlText moved(FlowQuestion question, Instant knownAt) {
    return new SqlText()
        .add("with")
        .add(StockGroups.standing("path", rows(question, knownAt), knownAt))
        .add(state(question.stock()))
        .add(BEFORE_AND_AFTER, question.from());
  }

  /// The rows from the day before the first on, and the days on which each has to be looked at. A
  /// row that lasts longer than the days asked about moves nothing, unless it counts and time moves
  /// it.
  private static SqlText rows(FlowQuestion question, Instant knownAt) {
    var opening = question.openingOn();
    var changing = StockRows.changing(opening, question.to(), knownAt);
    var sql = new SqlText().add("select rows.*, change.asked_on from (").add(changing);
    if (!question.stock().isMovedByTime()) {
      return sql.add(") rows").add(EACH_ROW, opening);
    }
    return sql.add("union all select * from (")
        .add(StockRows.of(question.stock().definition(), opening, knownAt))
        .add(") lasting where valid_to > ?) rows", question.to())
        .add(EACH_CHANGE, opening, opening, question.to());
  }

  /// Whether and where each case counts, each time it is looked at.
  private static SqlText state(StockQuestion stock) {
    var groups = String.join(", ", StockGroups.expressions(stock));
    return new SqlText()
        .add(", state as (select stock.part, stock.subject_id, asked_on, stage, settlement,")
        .add("array[" + groups + "]::text[] as groups,")
        .add("coalesce(stage = any (?)", StockRows.stages(stock.definition()))
        .add(StockRows.tracksOf(stock.definition()))
        .add("and")
        .add(StockGroups.filters(stock))
        .add(", false) as counted")
        .add(StockGroups.from("path", stock))
        .add(")");
  }

  private static Flow flow(List<String> names, ResultSet row) throws SQLException {
    return new Flow(
        row.getObject(1, LocalDate.class),
        Kind.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        group(names, row, 6),
        group(names, row, 7),
        row.getLong(8));
  }

  private static @Nullable Map<String, String> group(List<String> names, ResultSet row, int column)
      throws SQLException {
    var array = row.getArray(column);
    if (array == null) {
      return null;
    }
    var values = (String[]) array.getArray();
    var group = new LinkedHashMap<String, String>();
    for (var i = 0; i < names.size(); i++) {
      group.put(names.get(i), values[i]);
    }
    return group;
  }
}
