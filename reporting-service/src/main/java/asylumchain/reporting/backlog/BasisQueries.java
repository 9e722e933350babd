package asylumchain.reporting.backlog;

import asylumchain.kit.database.SqlText;
import asylumchain.kit.projection.Freshness;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Fixes what a figure is about, first thing in its transaction.
@ApplicationScoped
public class BasisQueries {

  /// One snapshot for the figures and for how fresh they are. The planner cannot know how few cases
  /// of a stock another list holds, and would sort the whole stock to merge the two.
  private static final String ONE_SNAPSHOT =
      """
      set transaction isolation level repeatable read, read only;
      set local enable_mergejoin = off
      """;

  private final DataSource database;
  private final Freshness freshness;
  private final CompletenessQueries completeness;
  private final BusinessDate businessDate;

  BasisQueries(
      DataSource database,
      Freshness freshness,
      CompletenessQueries completeness,
      BusinessDate businessDate) {
    this.database = database;
    this.freshness = freshness;
    this.completeness = completeness;
    this.businessDate = businessDate;
  }

  /// What a page of several figures is about, fixed before they are asked, each in a transaction of
  /// its own.
  ///
  /// @param knownAt `null`: as known at the watermark
  @Transactional
  public Basis alone(LocalDate asOf, @Nullable Instant knownAt) {
    return on(asOf, knownAt);
  }

  /// From here to the end of the transaction nothing changes.
  ///
  /// @param knownAt `null`: as known at the watermark
  public Basis on(LocalDate asOf, @Nullable Instant knownAt) {
    SqlQueries.change(database, new SqlText().add(ONE_SNAPSHOT));
    var fresh = freshness.now();
    var known = knownAt == null ? fresh.watermark() : knownAt;
    return new Basis(asOf, known, businessDate.today(), fresh, completeness.asKnownAt(known));
  }
}
