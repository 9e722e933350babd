package asylumchain.reporting.quality;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.backlog.StockQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Counts what tells of quality, per period.
@ApplicationScoped
class QualityQueries {

  private final DataSource database;

  QualityQueries(DataSource database) {
    this.database = database;
  }

  /// What was counted of one group at one authority level in one period.
  ///
  /// @param from first day of the period
  /// @param authorityLevel of the latest decision; `NONE` where there was none
  record Counted(Map<String, String> group, LocalDate from, String authorityLevel, Tally tally) {}

  List<Counted> count(QualityQuestion question, Instant knownAt) {
    var names = StockGroups.names(question.cases());
    var keys = names.size();
    var stock = stock(question.past().from(), question.cases().asOf(), knownAt);
    var measures = new SqlText().add(Counter.sums());
    var period =
        new SqlText()
            .add(
                "cast(date_trunc('"
                    + question.first().length().text()
                    + "', cast(on_day as timestamp)) as date)");
    var level = new SqlText().add("coalesce(authority_level, 'NONE')");
    return SqlQueries.list(
        database,
        StockGroups.of(question.cases(), stock, measures, period, level),
        row ->
            new Counted(
                SqlQueries.texts(names, row),
                row.getObject(keys + 1, LocalDate.class),
                row.getString(keys + 2),
                tally(row, keys + 3)));
  }

  /// A query for the steps that a number counts, each as often as it does.
  ///
  /// @param from first day, included; the last is that of the question
  /// @param authorityLevel only steps after a decision at this level; `null`: at any
  SqlText steps(
      StockQuestion question,
      LocalDate from,
      Counter counter,
      @Nullable String authorityLevel,
      Instant knownAt) {
    var steps =
        stock(from, question.asOf(), knownAt)
            .add("select stock.part, stock.subject_id, on_day,")
            .add(counter.times() + " as times")
            .add(StockGroups.from("stock", question))
            .add("where " + counter.times() + " > 0 and")
            .add(StockGroups.filters(question));
    return authorityLevel == null
        ? steps
        : steps.add("and coalesce(authority_level, 'NONE') = ?", authorityLevel);
  }

  private static SqlText stock(LocalDate from, LocalDate to, Instant knownAt) {
    return new SqlText()
        .add(
            """
            with stock as (
              select * from quality_step
               where on_day >= ? and on_day <= ? and known_from <= ? and known_to > ?)
            """,
            from,
            to,
            knownAt,
            knownAt);
  }

  private static Tally tally(ResultSet row, int first) throws SQLException {
    return new Tally(
        row.getLong(first),
        row.getLong(first + 1),
        row.getLong(first + 2),
        row.getLong(first + 3),
        row.getLong(first + 4),
        row.getLong(first + 5),
        row.getLong(first + 6),
        row.getLong(first + 7),
        row.getLong(first + 8));
  }
}
