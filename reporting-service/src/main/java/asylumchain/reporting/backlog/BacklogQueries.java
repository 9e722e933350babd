package asylumchain.reporting.backlog;

import asylumchain.kit.database.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// Counts the backlog from its interval rows.
@ApplicationScoped
public class BacklogQueries {

  private static final String COHORT_EXISTS = "select 1 from cohort where code = ?";

  private final DataSource database;
  private final BasisQueries basis;

  BacklogQueries(DataSource database, BasisQueries basis) {
    this.database = database;
    this.basis = basis;
  }

  /// Whether a cohort of this code was ever frozen.
  public boolean knowsCohort(String code) {
    return !SqlQueries.list(database, new SqlText().add(COHORT_EXISTS, code), row -> 1).isEmpty();
  }

  /// Counts, and says how fresh and how complete the count is: all from one snapshot.
  @Transactional
  public BacklogView count(StockQuestion question) {
    var known = basis.on(question.asOf(), question.knownAt());
    var names = StockGroups.names(question);
    var groups =
        SqlQueries.list(
                database, StockGroups.count(question, known.knownAt()), row -> group(names, row))
            .stream()
            .filter(group -> count(group) > 0)
            .toList();
    return new BacklogView(
        question.definition().name(),
        known.asOf(),
        known.knownAt(),
        known.businessDate(),
        names,
        groups.stream().mapToLong(BacklogQueries::count).sum(),
        groups,
        known.freshness(),
        known.completeness());
  }

  /// The number of cases per group, in the transaction of the caller; the key has the values of the
  /// dimensions in their order.
  public Map<List<String>, Long> groups(StockQuestion question, Instant knownAt) {
    var names = StockGroups.names(question);
    var groups = new LinkedHashMap<List<String>, Long>();
    SqlQueries.list(
            database,
            StockGroups.count(question, knownAt),
            row ->
                Map.entry(
                    List.copyOf(SqlQueries.texts(names, row).values()),
                    row.getLong(names.size() + 1)))
        .forEach(group -> groups.put(group.getKey(), group.getValue()));
    return groups;
  }

  private static long count(Map<String, Object> group) {
    return group.get(BacklogView.COUNT) instanceof Long count ? count : 0;
  }

  private static Map<String, Object> group(List<String> names, ResultSet row) throws SQLException {
    var group = new LinkedHashMap<String, Object>(SqlQueries.texts(names, row));
    group.put(BacklogView.COUNT, row.getLong(names.size() + 1));
    return group;
  }
}
