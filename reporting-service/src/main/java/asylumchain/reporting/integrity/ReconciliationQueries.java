package asylumchain.reporting.integrity;

import asylumchain.kit.database.SqlText;
import asylumchain.kit.http.Cursor;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.integrity.ReconciliationView.State;
import asylumchain.reporting.integrity.ReconciliationView.Sum;
import asylumchain.reporting.integrity.ReconciliationView.Whole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What the reconciliations found.
@ApplicationScoped
public class ReconciliationQueries {

  private static final String VIEWS =
      """
      select id, state, reason, repair, business_date, requested_at, started_at, finished_at, detail,
             (select coalesce(sum(records), 0) from reconciliation_part p
               where p.reconciliation = r.id),
             wrong, vanished, doubled, unrepaired, places,
             (select coalesce(sum(back_dated), 0) from reconciliation_part p
               where p.reconciliation = r.id)
        from reconciliation r
       cross join lateral (
             select count(*) as wrong,
                    count(*) filter (where d.kind = 'VANISHED') as vanished,
                    count(*) filter (where d.kind = 'DOUBLED') as doubled,
                    count(*) filter (where d.repaired_at is null) as unrepaired,
                    count(*) filter (where d.subject_id is null) as places
               from reconciliation_discrepancy d
              where d.reconciliation = r.id) found
      """;

  private static final String MARK =
      """
      select p.through_seq, p.source_sum, r.started_at, r.business_date
        from reconciliation r
        join reconciliation_part p on p.reconciliation = r.id and p.part = ? and p.layer = ?
       where r.state = 'DONE' and r.id <> ?
       order by r.started_at desc
       limit 1
      """;

  private static final String SUMS =
      """
      select part, layer, through_seq, records, expected_sum, found_sum
        from reconciliation_part where reconciliation = ? order by part, layer
      """;

  private static final String DISCREPANCIES =
      """
      select part, layer, kind, seq, subject_id, repaired_at, number
        from reconciliation_discrepancy
       where reconciliation = ? and (part, number) > (?, ?)
       order by part, number
       limit ?
      """;

  private static final int FIRST = 1_000;

  private final DataSource database;

  ReconciliationQueries(DataSource database) {
    this.database = database;
  }

  /// The latest first, those asked for before this moment.
  @Transactional
  public List<ReconciliationView> before(Instant requestedBefore, int limit) {
    return SqlQueries.list(
        database,
        new SqlText()
            .add(VIEWS)
            .add(
                "where requested_at < ? order by requested_at desc limit ?",
                requestedBefore,
                limit),
        ReconciliationQueries::view);
  }

  /// The day on which one ran; empty where there is none.
  @Transactional
  Optional<LocalDate> businessDate(UUID id) {
    return SqlQueries.list(
            database,
            new SqlText().add("select business_date from reconciliation where id = ?", id),
            row -> row.getObject(1, LocalDate.class))
        .stream()
        .findFirst();
  }

  /// One of them; empty where there is none.
  @Transactional
  public Optional<ReconciliationView> find(UUID id) {
    return SqlQueries.list(
            database, new SqlText().add(VIEWS).add("where id = ?", id), ReconciliationQueries::view)
        .stream()
        .findFirst();
  }

  /// One with its sums and what it found.
  @Transactional
  Optional<Whole> whole(UUID id) {
    return find(id)
        .map(
            view ->
                new Whole(
                    view,
                    SqlQueries.list(
                        database, new SqlText().add(SUMS, id), ReconciliationQueries::sum),
                    discrepancies(id, Numbered.START, FIRST).stream()
                        .map(Numbered::discrepancy)
                        .toList()));
  }

  /// What one found: what it noted, in the order of that, and what was back-dated.
  ///
  /// @param after the last one seen
  @Transactional
  List<Numbered> discrepancies(UUID id, Cursor after, int limit) {
    return switch (Numbered.place(after)) {
      case Numbered.Noted noted -> {
        var found = noted(id, noted, limit);
        yield found.size() == limit
            ? found
            : Stream.concat(
                    found.stream(),
                    backDated(id, Numbered.Recorded.START, limit - found.size()).stream())
                .toList();
      }
      case Numbered.Recorded recorded -> backDated(id, recorded, limit);
    };
  }

  private List<Numbered> noted(UUID id, Numbered.Noted after, int limit) {
    return SqlQueries.list(
        database,
        new SqlText().add(DISCREPANCIES, id, after.part(), after.number(), limit),
        row -> Numbered.noted(discrepancy(row), row.getInt(7)));
  }

  private List<Numbered> backDated(UUID id, Numbered.Recorded after, int limit) {
    return SqlQueries.list(
        database, BackDatedQueries.after(id, after, limit), BackDatedQueries::numbered);
  }

  /// The last one that came to its end; empty where none did.
  @Transactional
  Optional<ReconciliationView> lastDone() {
    return SqlQueries.list(
            database,
            new SqlText().add(VIEWS).add("where state = 'DONE' order by requested_at desc limit 1"),
            ReconciliationQueries::view)
        .stream()
        .findFirst();
  }

  /// How far the last one before this one came; `null` where there is none.
  @Transactional
  @Nullable Mark mark(UUID current, int part, Layer layer) {
    return SqlQueries.list(
            database,
            new SqlText().add(MARK, part, layer.name(), current),
            row ->
                new Mark(
                    row.getLong(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getObject(4, LocalDate.class)))
        .stream()
        .findFirst()
        .orElse(null);
  }

  private static ReconciliationView view(ResultSet row) throws SQLException {
    return new ReconciliationView(
        row.getObject(1, UUID.class),
        State.valueOf(row.getString(2)),
        row.getString(3),
        row.getBoolean(4),
        row.getObject(5, LocalDate.class),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        moment(row, 7),
        moment(row, 8),
        row.getString(9),
        row.getLong(10),
        row.getLong(11),
        row.getLong(12),
        row.getLong(13),
        row.getLong(14),
        row.getLong(15),
        row.getLong(16));
  }

  private static Sum sum(ResultSet row) throws SQLException {
    return new Sum(
        row.getInt(1),
        Layer.valueOf(row.getString(2)),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6));
  }

  private static Discrepancy discrepancy(ResultSet row) throws SQLException {
    return new Discrepancy(
        row.getInt(1),
        Layer.valueOf(row.getString(2)),
        Discrepancy.Kind.valueOf(row.getString(3)),
        row.getObject(4, Long.class),
        row.getObject(5, UUID.class),
        moment(row, 6));
  }

  private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
