package asylumchain.reporting.integrity;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.SqlQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// The reconciliations that were asked for. At most one is open at a time, and one instance at a
/// time works on it.
@ApplicationScoped
class RunTable {

  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final String REQUEST =
      """
      insert into reconciliation (id, state, reason, repair, business_date, requested_at)
      values (?, 'REQUESTED', ?, ?, ?, ?)
          on conflict do nothing
      """;

  private static final String OPEN =
      "select id from reconciliation where state in ('REQUESTED', 'RUNNING')";

  private static final String TAKE =
      """
      update reconciliation
         set state = 'RUNNING', holder = ?, lease_until = ?, started_at = ?
       where state = 'REQUESTED' or (state = 'RUNNING' and lease_until < ?)
      """;

  private static final String TAKEN =
      "select id, repair from reconciliation where state = 'RUNNING' and holder = ?";

  private static final String RENEW =
      "update reconciliation set lease_until = ? where id = ? and holder = ? and state = 'RUNNING'";

  private static final String PART =
      """
      insert into reconciliation_part (part, reconciliation, layer, through_seq, records, source_sum,
                                       expected_sum, found_sum, back_dated)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String DISCREPANCY =
      """
      insert into reconciliation_discrepancy
             (part, reconciliation, number, layer, kind, seq, subject_id, repaired_at)
      select ?, ?, coalesce(max(number), 0) + 1, ?, ?, cast(nullif(?, '') as bigint),
             cast(nullif(?, '') as uuid), cast(nullif(?, '') as timestamptz)
        from reconciliation_discrepancy where part = ? and reconciliation = ?
      """;

  private static final String END =
      """
      update reconciliation set state = ?, finished_at = ?, detail = nullif(?, ''), holder = null
       where id = ? and holder = ? and state = 'RUNNING'
      """;

  private final DataSource database;
  private final Clock clock;
  private final String holder = UUID.randomUUID().toString();

  RunTable(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// One that this instance has to do.
  record Run(UUID id, boolean repair) {}

  /// Asks for one.
  ///
  /// @return the one that is open already, where there is one
  @Transactional
  UUID request(String reason, boolean repair, LocalDate businessDate) {
    change(REQUEST, UUID.randomUUID(), reason, repair, businessDate, now());
    return SqlQueries.list(database, new SqlText().add(OPEN), row -> row.getObject(1, UUID.class))
        .getFirst();
  }

  /// The open one, if this instance gets it; what another left half done is begun again.
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Run> take() {
    if (change(TAKE, holder, now().plus(LEASE), now(), now()) == 0) {
      return Optional.empty();
    }
    var run =
        SqlQueries.list(
                database,
                new SqlText().add(TAKEN, holder),
                row -> new Run(row.getObject(1, UUID.class), row.getBoolean(2)))
            .getFirst();
    change("delete from reconciliation_part where reconciliation = ?", run.id());
    change("delete from reconciliation_discrepancy where reconciliation = ?", run.id());
    return Optional.of(run);
  }

  /// Notes what was found.
  ///
  /// @throws IllegalStateException if another instance has it by now
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void keep(Run run, PartReport report) {
    if (change(RENEW, now().plus(LEASE), run.id(), holder) != 1) {
      throw new IllegalStateException("another instance has the reconciliation");
    }
    change(
        PART,
        report.part(),
        run.id(),
        report.layer().name(),
        report.through(),
        report.records(),
        report.sourceSum(),
        report.expectedSum(),
        report.foundSum(),
        report.backDated());
    report.discrepancies().forEach(some -> keep(run, some));
  }

  private void keep(Run run, Discrepancy some) {
    change(
        DISCREPANCY,
        some.part(),
        run.id(),
        some.layer().name(),
        some.kind().name(),
        some.seq() == null ? "" : some.seq().toString(),
        some.caseId() == null ? "" : some.caseId().toString(),
        some.repairedAt() == null ? "" : some.repairedAt().toString(),
        some.part(),
        run.id());
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void done(Run run) {
    end(run, "DONE", "");
  }

  /// @param why in one line
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void failed(Run run, String why) {
    end(run, "FAILED", why);
  }

  private void end(Run run, String state, String detail) {
    change(END, state, now(), detail, run.id(), holder);
  }

  private int change(String sql, Object... values) {
    return SqlQueries.change(database, new SqlText().add(sql, values));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
