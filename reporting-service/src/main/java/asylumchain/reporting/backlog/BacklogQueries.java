package asylumchain.reporting.backlog;

import asylumchain.kit.projection.Freshness;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Counts the backlog from its interval rows.
@ApplicationScoped
public class BacklogQueries {

  /// One snapshot for the figures and for how fresh they are.
  private static final String ONE_SNAPSHOT =
      "set transaction isolation level repeatable read, read only";

  private static final String COHORT_EXISTS = "select 1 from cohort where code = ?";

  /// Age and term status follow from the dates of the row and the day asked about.
  private static final String AS_THEY_STAND =
      """
      stock as (
        select held.*,
               case when asked.day < since + interval '3 months'  then '0-3'
                    when asked.day < since + interval '6 months'  then '3-6'
                    when asked.day < since + interval '12 months' then '6-12'
                    when asked.day < since + interval '15 months' then '12-15'
                    when asked.day < since + interval '21 months' then '15-21'
                    else 'over-21' end as case_age_band,
               case when ahead.subject_id is not null         then 'PENDING'
                    when clock_state is null                  then 'NO_TERM'
                    when settled_on <= due_on                 then 'MET'
                    when settled_on > due_on                  then 'MISSED'
                    when clock_state <> 'RUNNING'             then clock_state
                    when term_started_on > asked.day          then 'NOT_STARTED'
                    when due_on is null                       then 'NEEDS_REVIEW'
                    when due_on < asked.day                   then 'OVERDUE'
                    else 'IN_TERM' end as term_status
          from held
         cross join (select cast(? as date) as day) asked
         cross join lateral (select coalesce(lodged_on, made_on) as since) age
          left join ahead on ahead.part = held.part and ahead.subject_id = held.subject_id)
      """;

  private final DataSource database;
  private final Freshness freshness;
  private final CompletenessQueries completeness;
  private final BusinessDate businessDate;

  BacklogQueries(
      DataSource database,
      Freshness freshness,
      CompletenessQueries completeness,
      BusinessDate businessDate) {
    this.database = database;
    this.freshness = freshness;
    this.completeness = completeness;
    this.businessDate = businessDate;
  }

  /// Whether a cohort of this code was ever frozen.
  public boolean knowsCohort(String code) {
    return !SqlQueries.list(database, new SqlText().add(COHORT_EXISTS, code), row -> 1).isEmpty();
  }

  /// Counts, and says how fresh and how complete the count is: all from one snapshot.
  @Transactional
  public BacklogView count(StockQuestion question) {
    SqlQueries.change(database, new SqlText().add(ONE_SNAPSHOT));
    var fresh = freshness.now();
    var knownAt = question.knownAt() == null ? fresh.watermark() : question.knownAt();
    var names = names(question);
    var groups =
        SqlQueries.list(database, sql(question, knownAt), row -> group(names, row)).stream()
            .filter(group -> count(group) > 0)
            .toList();
    return new BacklogView(
        question.definition().name(),
        question.asOf(),
        knownAt,
        businessDate.today(),
        names,
        groups.stream().mapToLong(BacklogQueries::count).sum(),
        groups,
        fresh,
        completeness.asKnownAt(knownAt));
  }

  private static long count(Map<String, Object> group) {
    return group.get(BacklogView.COUNT) instanceof Long count ? count : 0;
  }

  private static Map<String, Object> group(List<String> names, ResultSet row) throws SQLException {
    var group = new LinkedHashMap<String, Object>();
    for (var i = 0; i < names.size(); i++) {
      group.put(names.get(i), row.getString(i + 1));
    }
    group.put(BacklogView.COUNT, row.getLong(names.size() + 1));
    return group;
  }

  static SqlText sql(StockQuestion question, Instant knownAt) {
    var groupBy = new ArrayList<>(question.groupBy().stream().map(Dimension::sql).toList());
    var by = question.byCohort();
    if (by != null) {
      groupBy.add("case when counted.subject_id is null then 'out' else 'in' end");
    }
    var sql =
        new SqlText()
            .add("with held as materialized (")
            .add(StockRows.of(question.definition(), question.asOf(), knownAt))
            .add("), ahead as materialized (")
            .add(CompletenessQueries.AHEAD_OF_THEIR_CLOCKS, knownAt)
            .add("), ")
            .add(AS_THEY_STAND, question.asOf())
            .add("select " + commas(groupBy) + "count(*) from stock");
    join(sql, "left join", "counted", by);
    join(sql, "join", "members", question.cohort());
    sql.add("where true");
    question
        .filters()
        .forEach((dimension, values) -> sql.add("and " + dimension.sql() + " = any (?)", values));
    return groupBy.isEmpty()
        ? sql
        : sql.add("group by " + positions(groupBy)).add("order by " + positions(groupBy));
  }

  private static void join(SqlText sql, String how, String name, @Nullable String cohort) {
    if (cohort != null) {
      sql.add(
          how
              + " (select part, subject_id from cohort_member where cohort = ?) "
              + name
              + " on "
              + name
              + ".part = stock.part and "
              + name
              + ".subject_id = stock.subject_id",
          cohort);
    }
  }

  private static List<String> names(StockQuestion question) {
    var names = new ArrayList<>(question.groupBy().stream().map(Dimension::text).toList());
    if (question.byCohort() != null) {
      names.add("cohort:" + question.byCohort());
    }
    return names;
  }

  private static String commas(List<String> expressions) {
    return expressions.stream().map(expression -> expression + ", ").collect(Collectors.joining());
  }

  private static String positions(List<String> expressions) {
    return IntStream.rangeClosed(1, expressions.size())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", "));
  }
}
