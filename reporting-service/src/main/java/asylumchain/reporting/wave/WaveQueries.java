package asylumchain.reporting.wave;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.backlog.StockRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Counts open cases by when their term expires, and settled ones by how lately they were.
@ApplicationScoped
class WaveQueries {

  private static final int MOST_DAYS = Pace.LONGEST.days();

  private final DataSource database;

  WaveQueries(DataSource database) {
    this.database = database;
  }

  /// So many open cases of a group whose term stands alike.
  ///
  /// @param status term status on the day asked about
  /// @param monday of the week in which the term expires; `null` unless it runs and is not past
  record Due(Map<String, String> group, String status, @Nullable LocalDate monday, long cases) {}

  /// How many cases of a group were settled lately.
  ///
  /// @param settled for each pace
  record Output(Map<String, String> group, Map<Pace, Long> settled) {}

  List<Due> due(StockQuestion question, Instant knownAt) {
    var names = StockGroups.names(question);
    var first = names.size() + 1;
    var sql =
        StockGroups.count(
            question,
            knownAt,
            new SqlText().add("term_status"),
            new SqlText()
                .add(
                    """
                    case when term_status = 'IN_TERM'
                         then cast(date_trunc('week', cast(due_on as timestamp)) as date) end
                    """));
    return SqlQueries.list(
        database,
        sql,
        row ->
            new Due(
                SqlQueries.texts(names, row),
                row.getString(first),
                row.getObject(first + 1, LocalDate.class),
                row.getLong(first + 2)));
  }

  /// A settlement is the row that begins on the day of it: a case settled twice has two.
  List<Output> output(StockQuestion question, LocalDate lastDay, Instant knownAt) {
    var names = StockGroups.names(question);
    var first = names.size() + 1;
    var settled =
        new SqlText()
            .add(
                """
                with stock as (
                  select * from backlog_interval
                   where valid_from = settled_on and settled_on > ? and settled_on <= ?
                     and known_from <= ? and known_to > ? and lodged_on is not null
                """,
                lastDay.minusDays(MOST_DAYS),
                lastDay,
                knownAt,
                knownAt)
            .add(StockRows.tracksOf(question.definition()))
            .add(")");
    var counts = new SqlText();
    for (var pace : Pace.values()) {
      counts.add("count(*) filter (where settled_on > ?),", lastDay.minusDays(pace.days()));
    }
    return SqlQueries.list(
        database,
        StockGroups.of(question, settled, counts.add("count(*)")),
        row -> {
          var cases = new EnumMap<Pace, Long>(Pace.class);
          var column = first;
          for (var pace : Pace.values()) {
            cases.put(pace, row.getLong(column++));
          }
          return new Output(SqlQueries.texts(names, row), cases);
        });
  }
}
