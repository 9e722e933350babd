package asylumchain.reporting.backlog;

import asylumchain.kit.database.SqlText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The stock of a question, counted in groups: the part that all figures about stock share.
public final class StockGroups {

  /// Age and term status follow from the dates of the row and the day asked about. Before an
  /// application is lodged its term has not started, whether its clock is known yet or, asked later
  /// about the same day, is known to have started since. A case that is
  /// ahead of its clocks is looked up in a table of hashes, and only where the term status is asked
  /// for. The planner cannot know that there are few: it would sort the whole stock to join them,
  /// and compare each with each where it believes that the table has no room. Of an array it
  /// believes that it is short.
  private static final String AS_THEY_STAND =
      """
      {name} as (
        select held.*,
               case when asked_on < since + interval '3 months'  then '0-3'
                    when asked_on < since + interval '6 months'  then '3-6'
                    when asked_on < since + interval '12 months' then '6-12'
                    when asked_on < since + interval '15 months' then '12-15'
                    when asked_on < since + interval '21 months' then '15-21'
                    else 'over-21' end as case_age_band,
               term_status,
               case term_status
                    when 'OVERDUE' then
                      case when asked_on - due_on <= 7   then 'OVER_1_7'
                           when asked_on - due_on <= 28  then 'OVER_8_28'
                           when asked_on - due_on <= 91  then 'OVER_29_91'
                           when asked_on - due_on <= 182 then 'OVER_92_182'
                           else 'OVER_183' end
                    when 'IN_TERM' then
                      case when due_on - asked_on <= 7   then 'LEFT_0_7'
                           when due_on - asked_on <= 28  then 'LEFT_8_28'
                           when due_on - asked_on <= 91  then 'LEFT_29_91'
                           when due_on - asked_on <= 182 then 'LEFT_92_182'
                           else 'LEFT_183' end
               end as term_band
          from {name}_held held
         cross join lateral (select coalesce(lodged_on, made_on) as since) age
         cross join lateral (select
               case when subject_id in (select unnest(array(select subject_id from {name}_ahead)))
                                                              then 'PENDING'
                    when lodged_on is null and settled_on is null
                     and coalesce(term_started_on > asked_on, true) then 'NOT_STARTED'
                    when clock_state is null                  then 'NO_TERM'
                    when settled_on <= due_on                 then 'MET'
                    when settled_on > due_on                  then 'MISSED'
                    when clock_state <> 'RUNNING'             then clock_state
                    when term_started_on > asked_on           then 'NOT_STARTED'
                    when due_on is null                       then 'NEEDS_REVIEW'
                    when due_on < asked_on                    then 'OVERDUE'
                    else 'IN_TERM' end as term_status) term)
      """;

  private StockGroups() {}

  /// What the groups are named by, in the order of the first columns of [#count].
  public static List<String> names(StockQuestion question) {
    var names = new ArrayList<>(question.groupBy().stream().map(Dimension::text).toList());
    if (question.byCohort() != null) {
      names.add("cohort:" + question.byCohort());
    }
    return names;
  }

  /// Counts the cases of each group.
  ///
  /// @param further expressions that divide each group once more, over the columns of the interval
  ///   rows, `case_age_band`, `term_status` and `asked_on`, the day asked about
  /// @return a query for the names of the group, the further keys, and the number of cases
  public static SqlText count(StockQuestion question, Instant knownAt, SqlText... further) {
    var stock = new SqlText().add("with").add(standing("stock", question, knownAt));
    return of(question, stock, new SqlText().add("count(*)"), further);
  }

  /// The stock of a question as it stands on its day: the last part of a `with` clause.
  ///
  /// @param name what the part is called
  public static SqlText standing(String name, StockQuestion question, Instant knownAt) {
    var held =
        new SqlText()
            .add("select rows.*, cast(? as date) as asked_on from (", question.asOf())
            .add(StockRows.of(question.definition(), question.asOf(), knownAt))
            .add(") rows");
    return standing(name, held, knownAt);
  }

  /// Rows as they stand, each on a day of its own: parts of a `with` clause.
  ///
  /// @param held a query for rows with the columns of the interval rows and the day, `asked_on`
  public static SqlText standing(String name, SqlText held, Instant knownAt) {
    return new SqlText()
        .add(name + "_held as (")
        .add(held)
        .add("), " + name + "_ahead as materialized (")
        .add(CompletenessQueries.AHEAD_OF_THEIR_CLOCKS, knownAt)
        .add("), ")
        .add(AS_THEY_STAND.replace("{name}", name));
  }

  /// The expressions that name a group, in the order of [#names].
  public static List<String> expressions(StockQuestion question) {
    var dimensions = new ArrayList<>(question.groupBy().stream().map(Dimension::sql).toList());
    if (question.byCohort() != null) {
      dimensions.add("case when counted.subject_id is null then 'out' else 'in' end");
    }
    return dimensions;
  }

  /// `from` and the cohorts that the question speaks of.
  ///
  /// @param name what the rows are called
  public static SqlText from(String name, StockQuestion question) {
    var sql = new SqlText().add("from " + name + " stock");
    join(sql, "left join", "counted", question.byCohort());
    var whose = question.cohort();
    if (whose != null) {
      join(sql, whose.inside() ? "join" : "left join", "members", whose.code());
    }
    return sql;
  }

  /// The conditions that the question sets, over rows [#from] it; `true` where there are none.
  public static SqlText filters(StockQuestion question) {
    var whose = question.cohort();
    var others = whose != null && !whose.inside();
    var sql = new SqlText().add(others ? "members.subject_id is null" : "true");
    question
        .filters()
        .forEach((dimension, values) -> sql.add("and " + dimension.sql() + " = any (?)", values));
    return sql;
  }

  /// Measures the rows of each group.
  ///
  /// @param stock a `with` clause that ends in the rows, named `stock`, with the columns of the
  ///   interval rows that the grouping and the filters of the question need
  /// @param measures aggregates
  /// @return a query for the names of the group, the further keys, and the measures
  public static SqlText of(
      StockQuestion question, SqlText stock, SqlText measures, SqlText... further) {
    var dimensions = expressions(question);
    var sql = new SqlText().add(stock).add("select " + commas(dimensions));
    for (var key : further) {
      sql.add(key).add(",");
    }
    sql.add(measures).add(from("stock", question)).add("where").add(filters(question));
    return grouped(sql, dimensions.size() + further.length);
  }

  private static SqlText grouped(SqlText sql, int keys) {
    if (keys == 0) {
      return sql;
    }
    var positions =
        IntStream.rangeClosed(1, keys)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    return sql.add("group by " + positions).add("order by " + positions);
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

  private static String commas(List<String> expressions) {
    return expressions.stream().map(expression -> expression + ", ").collect(Collectors.joining());
  }
}
