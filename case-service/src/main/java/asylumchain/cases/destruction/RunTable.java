package asylumchain.cases.destruction;

import asylumchain.cases.destruction.DestructionRun.State;
import asylumchain.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The runs, who decided on them, and who carries them out now: a lease of fifteen seconds, renewed
/// with each case.
@ApplicationScoped
class RunTable {

  private static final String INSERT =
      """
      insert into destruction_run (run_id, organisation, state, as_on, include_unverified, complete,
                                   proposed_by, proposed_at)
      values (?, ?, 'PROPOSED', ?, ?, ?, ?, ?)
      """;

  private static final String READ = "select * from destruction_run where run_id = ?";

  private static final String LOCK = READ + " for update";

  private static final String LIST =
      """
      select * from destruction_run
       where (?::text is null or organisation = ?) and (?::uuid is null or run_id < ?::uuid)
       order by run_id desc
       limit ?
      """;

  private static final String DECIDE =
      """
      update destruction_run
         set state = ?, decided_by = ?, decided_at = ?, ground = ?, version = version + 1
       where run_id = ?
      """;

  private static final String STOP =
      """
      update destruction_run
         set state = 'STOPPED', stopped_by = ?, finished_at = ?, ground = ?, version = version + 1,
             epoch = epoch + 1, lease_until = '-infinity'
       where run_id = ?
      """;

  private static final String TOUCH =
      "update destruction_run set version = version + 1 where run_id = ?";

  private static final String CLAIM =
      """
      update destruction_run
         set epoch = epoch + 1, state = 'RUNNING', lease_until = now() + interval '15 seconds'
       where run_id = (select run_id
                         from destruction_run
                        where state in ('APPROVED', 'RUNNING') and lease_until < now()
                        order by decided_at
                        limit 1
                          for update skip locked)
      returning run_id, epoch, attempts
      """;

  private static final String RENEW =
      """
      update destruction_run
         set attempts = 0, lease_until = now() + interval '15 seconds'
       where run_id = ? and epoch = ?
      """;

  private static final String LATER =
      """
      update destruction_run set attempts = ?, lease_until = now() + ? * interval '1 second'
       where run_id = ? and epoch = ?
      """;

  private static final String FINISH =
      """
      update destruction_run
         set state = 'DONE', finished_at = ?, version = version + 1, lease_until = '-infinity'
       where run_id = ? and epoch = ?
      """;

  private static final String UNATTENDED =
      """
      select coalesce(extract(epoch from now() - min(greatest(decided_at, lease_until))), 0)
        from destruction_run
       where state in ('APPROVED', 'RUNNING')
         and not exists (select from destruction_run where state = 'RUNNING' and lease_until > now())
      """;

  /// The right to carry out a run, until somebody else takes it.
  ///
  /// @param attempts how often its next case failed
  record Lease(UUID runId, long epoch, int attempts) {}

  private final Sql sql;

  RunTable(Sql sql) {
    this.sql = sql;
  }

  void insert(DestructionRun run) {
    sql.change(
        INSERT,
        run.runId(),
        run.organisation(),
        run.asOn(),
        run.includeUnverified(),
        run.complete(),
        run.proposedBy(),
        run.proposedAt().atOffset(ZoneOffset.UTC));
  }

  Optional<DestructionRun> read(UUID runId) {
    return sql.first(READ, RunTable::run, runId);
  }

  Optional<DestructionRun> locked(UUID runId) {
    return sql.first(LOCK, RunTable::run, runId);
  }

  /// The newest first.
  ///
  /// @param organisation `null` for all of them
  /// @param before `null` for the first page
  List<DestructionRun> list(@Nullable String organisation, @Nullable UUID before, int limit) {
    return sql.list(LIST, RunTable::run, organisation, organisation, before, before, limit);
  }

  void decide(UUID runId, State state, String by, Instant at, @Nullable String ground) {
    sql.change(DECIDE, state.name(), by, at.atOffset(ZoneOffset.UTC), ground, runId);
  }

  /// Ends a run, whoever carries it out.
  void stop(UUID runId, String by, Instant at, String ground) {
    sql.change(STOP, by, at.atOffset(ZoneOffset.UTC), ground, runId);
  }

  void touch(UUID runId) {
    sql.change(TOUCH, runId);
  }

  /// A run that nobody carries out, which is ours from now on.
  Optional<Lease> claim() {
    return sql.first(
        CLAIM, row -> new Lease(row.getObject(1, UUID.class), row.getLong(2), row.getInt(3)));
  }

  /// Goes on with a run.
  ///
  /// @throws RunLost if another process carries it out, or it was stopped
  void renew(Lease lease) {
    fenced(sql.change(RENEW, lease.runId(), lease.epoch()));
  }

  /// Lets go of a run for a while.
  ///
  /// @throws RunLost if another process carries it out, or it was stopped
  void later(Lease lease, int attempts, int seconds) {
    fenced(sql.change(LATER, attempts, seconds, lease.runId(), lease.epoch()));
  }

  /// For how long nobody has carried out the run that has waited longest, in seconds; 0 while one
  /// is carried out, behind which others wait.
  double unattended() {
    return Math.max(0, sql.first(UNATTENDED, row -> row.getDouble(1)).orElse(0.0));
  }

  /// Ends a run.
  ///
  /// @throws RunLost if another process carries it out, or it was stopped
  void finish(Lease lease, Instant at) {
    fenced(sql.change(FINISH, at.atOffset(ZoneOffset.UTC), lease.runId(), lease.epoch()));
  }

  private static void fenced(int changed) {
    if (changed == 0) {
      throw new RunLost();
    }
  }

  private static DestructionRun run(ResultSet row) throws SQLException {
    return new DestructionRun(
        row.getObject("run_id", UUID.class),
        row.getString("organisation"),
        State.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getObject("as_on", LocalDate.class),
        row.getBoolean("include_unverified"),
        row.getBoolean("complete"),
        row.getString("proposed_by"),
        Objects.requireNonNull(Sql.moment(row, "proposed_at")),
        row.getString("decided_by"),
        Sql.moment(row, "decided_at"),
        row.getString("ground"),
        row.getString("stopped_by"),
        Sql.moment(row, "finished_at"),
        List.of());
  }
}
