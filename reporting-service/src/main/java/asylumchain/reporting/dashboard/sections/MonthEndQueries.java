package asylumchain.reporting.dashboard.sections;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.BacklogQueries;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.CompletenessQueries;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.backlog.StockRows;
import asylumchain.reporting.cohort.CohortView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The month ends of all charts, from one pass over the rows.
@ApplicationScoped
public class MonthEndQueries {

  /// A row counts at a month end when it holds that day, so it comes in with the month of its first
  /// day and goes out with the month of its end; likewise for the days past the due date. Rows are
  /// counted by these months once: those that hold the first day, and those that begin after it.
  private static final String STEPS_PER_MONTH =
      """
      step as (
        select inside, comes as month, cases as open, 0 as late from counted
        union all
        select inside, goes, -cases, case when late is null then 0 else -cases end from counted
        union all
        select inside, late, 0, cases from counted where late is not null),
      per_month as (
        select greatest(month, cast(? as timestamp)) as month,
               sum(open) filter (where inside)     as cohort_open,
               sum(late) filter (where inside)     as cohort_late,
               sum(open) filter (where not inside) as other_open,
               sum(late) filter (where not inside) as other_late
          from step where month <= ? group by 1)
      select cast(month + interval '1 month' - interval '1 day' as date) as day,
             coalesce(sum(cohort_open) over to_date, 0),
             coalesce(sum(cohort_late) over to_date, 0),
             coalesce(sum(other_open)  over to_date, 0),
             coalesce(sum(other_late)  over to_date, 0)
        from generate_series(cast(? as timestamp), cast(? as timestamp), interval '1 month') month
        left join per_month using (month)
      window to_date as (order by month)
       order by day
      """;

  private static final int MONTHS_SHOWN = 48;

  private final DataSource database;
  private final StockDefinitions definitions;
  private final BacklogQueries backlog;

  MonthEndQueries(DataSource database, StockDefinitions definitions, BacklogQueries backlog) {
    this.database = database;
    this.definitions = definitions;
    this.backlog = backlog;
  }

  /// The last complete months up to the day asked about, as known at the moment of the page.
  ///
  /// @param cohort which stands apart; `null`: none does
  @Transactional
  public MonthEnds read(@Nullable CohortView cohort, Basis basis) {
    var definition = definitions.get(StockDefinitions.DEFAULT);
    var last = basis.asOf().plusDays(1).minusMonths(1);
    var months = new Months(last.minusMonths(MONTHS_SHOWN - 1), last);
    return new MonthEnds(
        definition.name(),
        cohort,
        monthEnds(definition, cohort == null ? "" : cohort.code(), months, basis.knownAt()));
  }

  /// The same and, last of all, the day asked about, where it is not the end of a month.
  @Transactional
  public MonthEnds through(@Nullable CohortView cohort, Basis basis) {
    var months = read(cohort, basis);
    return months.latest().day().equals(basis.asOf()) ? months : months.and(endOf(cohort, basis));
  }

  /// The stock at the end of the day asked about.
  private MonthEnd endOf(@Nullable CohortView cohort, Basis basis) {
    var question =
        new StockQuestion(
            definitions.get(StockDefinitions.DEFAULT),
            basis.asOf(),
            basis.knownAt(),
            List.of(Dimension.TERM_STATUS),
            cohort == null ? null : cohort.code(),
            null,
            Map.of());
    var stock = backlog.groups(question, basis.knownAt());
    return new MonthEnd(
        basis.asOf(),
        sum(stock, MonthEndQueries::isInside),
        sum(stock, it -> isInside(it) && isLate(it)),
        sum(stock, it -> !isInside(it)),
        sum(stock, it -> !isInside(it) && isLate(it)));
  }

  private static long sum(Map<List<String>, Long> stock, Predicate<List<String>> which) {
    return stock.entrySet().stream()
        .filter(group -> which.test(group.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /// Without a cohort that stands apart everything is outside.
  private static boolean isInside(List<String> group) {
    return group.getLast().equals("in");
  }

  private static boolean isLate(List<String> group) {
    return group.getFirst().equals("OVERDUE");
  }

  /// The month ends from the first month to the last, as known at a moment.
  ///
  /// @param cohort code of the cohort that stands apart; empty: none does
  private List<MonthEnd> monthEnds(
      StockDefinition definition, String cohort, Months months, Instant knownAt) {
    var first = months.first().withDayOfMonth(1);
    var last = months.last().withDayOfMonth(1);
    var sql =
        new SqlText()
            .add("with")
            .add(CompletenessQueries.ahead(knownAt))
            .add(
                """
                , counted as (
                  select member.subject_id is not null as inside,
                         date_trunc('month', cast(valid_from as timestamp)) as comes,
                         date_trunc('month', cast(valid_to as timestamp))   as goes,
                         case when clock_state = 'RUNNING' and due_on + 1 < valid_to
                               and not stock.{ahead}
                              then date_trunc('month', cast(greatest(valid_from, due_on + 1) as timestamp))
                         end as late,
                         count(*) as cases
                    from (
                """
                    .replace("{ahead}", CompletenessQueries.IS_AHEAD))
            .add(StockRows.of(definition, first, knownAt))
            .add("union all select * from (")
            .add(StockRows.beginning(first, last.plusMonths(1).minusDays(1), knownAt))
            .add(") begun where stage = any (?)", StockRows.stages(definition))
            .add(StockRows.tracksOf(definition))
            .add(
                """
                ) stock
                    left join (select part, subject_id from cohort_member where cohort = ?) member
                      on member.part = stock.part and member.subject_id = stock.subject_id
                   group by 1, 2, 3, 4),
                """,
                cohort)
            .add(STEPS_PER_MONTH, first, last, first, last);
    return SqlQueries.list(
        database,
        sql,
        row ->
            new MonthEnd(
                row.getObject(1, LocalDate.class),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5)));
  }

  /// The months shown, each named by any of its days.
  private record Months(LocalDate first, LocalDate last) {}
}
