package asylumchain.reporting.quality;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.facts.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// Counts what tells of quality, per period.
@ApplicationScoped
class QualityQueries {

  private static final List<String> GRANTS =
      Arrays.stream(Settlement.values()).filter(Settlement::isGrant).map(Enum::name).toList();
  private static final List<String> ON_THE_MERITS =
      Stream.concat(
              GRANTS.stream(),
              Stream.of(Settlement.REJECTED_UNFOUNDED, Settlement.REJECTED_MANIFESTLY_UNFOUNDED)
                  .map(Enum::name))
          .toList();

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
    var stock =
        new SqlText()
            .add(
                """
                with stock as (
                  select * from quality_step
                   where on_day >= ? and on_day <= ? and known_from <= ? and known_to > ?)
                """,
                question.past().from(),
                question.cases().asOf(),
                knownAt,
                knownAt);
    var measures =
        new SqlText()
            .add("sum(decisions),")
            .add("sum(decisions) filter (where settlement = any (?)),", ON_THE_MERITS)
            .add("sum(decisions) filter (where settlement = any (?)),", GRANTS)
            .add(
                "sum(second_read), sum(decisions) filter (where again), sum(interviews), sum(withdrawn),")
            .add("sum(judged), sum(annulled)");
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
