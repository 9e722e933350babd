package asylumchain.reporting.backlog;

import asylumchain.kit.database.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;

/// What is not in yet, or not computed yet.
@ApplicationScoped
public class CompletenessQueries {

  /// Cases with facts beyond what deadline-service has worked through, as known at a moment: the
  /// end of each partition, looked up in its index however many facts there are.
  public static final String AHEAD_OF_THEIR_CLOCKS =
      """
      select distinct ahead.part, ahead.subject_id
        from projection_position position
       cross join lateral (
             select fact.part, fact.subject_id
               from case_fact fact
              where fact.part = position.part and fact.seq > coalesce(position.processed_seq, 0)
                and fact.recorded_at <= ?
             offset 0) ahead
       where position.source = 'deadline'
      """;

  /// Whether a row is of one of those in [#ahead], looked up in a table of hashes.
  public static final String IS_AHEAD =
      "subject_id in (select unnest(array(select subject_id from ahead)))";

  private static final String COMPLETENESS =
      "select (select count(*) from parked_case),"
          + " (select count(*) from dead_letter where resolved_at is null),"
          + " (select count(*) from ("
          + AHEAD_OF_THEIR_CLOCKS
          + ") ahead)";

  private final DataSource database;

  CompletenessQueries(DataSource database) {
    this.database = database;
  }

  /// Cases whose clocks are not computed yet, as known at a moment: part of a `with` clause, named
  /// `ahead`. Nobody can say of them whether they are late.
  public static SqlText ahead(Instant knownAt) {
    return new SqlText()
        .add("ahead as materialized (")
        .add(AHEAD_OF_THEIR_CLOCKS, knownAt)
        .add(")");
  }

  /// As the caller's transaction sees it.
  public Completeness asKnownAt(Instant knownAt) {
    return SqlQueries.list(
            database,
            new SqlText().add(COMPLETENESS, knownAt),
            row -> new Completeness(row.getLong(1), row.getLong(2), row.getLong(3)))
        .getFirst();
  }
}
