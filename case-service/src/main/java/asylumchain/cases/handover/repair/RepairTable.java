package asylumchain.cases.handover.repair;

import asylumchain.cases.lifecycle.Provenance;
import asylumchain.events.Code;
import asylumchain.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which walks were asked for, and up to which case they have come.
@ApplicationScoped
class RepairTable {

  private static final String ORDER =
      """
      insert into partner_repair (repair_id, state, organisation, client, employee, reason, source,
                                  ordered_at)
      values (?, 'RUNNING', ?, ?, ?, ?, ?, now())
      on conflict (state) where state = 'RUNNING' do nothing
      """;

  private static final String RUNNING =
      "select repair_id from partner_repair where state = 'RUNNING'";

  private static final String ONE = "select * from partner_repair where repair_id = ?";

  private static final String TAKEN =
      "select * from partner_repair where state = 'RUNNING' for update skip locked";

  private static final String NEXT =
      """
      select part, case_id, participants
        from asylum_case
       where (part, case_id) > (?, ?) and cardinality(participants) > 1
       order by part, case_id
       limit ?
      """;

  private static final String SEEN =
      """
      update partner_repair
         set part = ?, case_id = ?, seen = seen + ?, repaired = repaired + ?,
             passed_over = passed_over + ?
       where repair_id = ?
      """;

  private static final String FINISH =
      """
      update partner_repair
         set state = 'DONE', finished_at = now(), reason = null, source = null
       where repair_id = ?
      """;

  /// A walk that this process goes on with.
  ///
  /// @param part,caseId the last case that was looked at
  record Walk(UUID repairId, int part, UUID caseId, Provenance by) {}

  /// A case with more than one partner.
  record Shared(int part, UUID caseId, List<Code> participants) {}

  /// What became of some cases.
  record Outcome(int seen, int repaired, int passedOver) {}

  private final Sql sql;

  RepairTable(Sql sql) {
    this.sql = sql;
  }

  /// Asks for a walk, unless one is under way.
  ///
  /// @return the one that is under way now
  UUID order(UUID repairId, Provenance by) {
    while (sql.change(
            ORDER,
            repairId,
            by.organisation(),
            by.client(),
            by.employee(),
            by.reason(),
            by.source())
        == 0) {
      var running = sql.first(RUNNING, row -> row.getObject(1, UUID.class));
      if (running.isPresent()) {
        return running.get();
      }
      // it ended between the two statements: there is room for this one
    }
    return repairId;
  }

  Optional<PartnerRepair> find(UUID repairId) {
    return sql.first(ONE, RepairTable::view, repairId);
  }

  /// The walk that is under way and no other process goes on with; held until the transaction ends.
  Optional<Walk> take() {
    return sql.first(TAKEN, RepairTable::walk);
  }

  /// The cases behind the last that was looked at.
  List<Shared> next(Walk walk, int limit) {
    return sql.list(NEXT, RepairTable::shared, walk.part(), walk.caseId(), limit);
  }

  /// Keeps how far the walk has come.
  void seen(Walk walk, Shared last, Outcome outcome) {
    sql.change(
        SEEN,
        last.part(),
        last.caseId(),
        outcome.seen(),
        outcome.repaired(),
        outcome.passedOver(),
        walk.repairId());
  }

  void finish(Walk walk) {
    sql.change(FINISH, walk.repairId());
  }

  private static PartnerRepair view(ResultSet row) throws SQLException {
    return new PartnerRepair(
        row.getObject("repair_id", UUID.class),
        PartnerRepair.State.valueOf(row.getString("state")),
        row.getLong("seen"),
        row.getLong("repaired"),
        row.getLong("passed_over"),
        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
        Sql.moment(row, "finished_at"));
  }

  private static Walk walk(ResultSet row) throws SQLException {
    return new Walk(
        row.getObject("repair_id", UUID.class),
        row.getInt("part"),
        row.getObject("case_id", UUID.class),
        new Provenance(
            row.getString("organisation"),
            row.getString("client"),
            row.getString("employee"),
            null,
            null,
            row.getString("reason"),
            row.getString("source")));
  }

  private static Shared shared(ResultSet row) throws SQLException {
    return new Shared(
        row.getInt("part"),
        row.getObject("case_id", UUID.class),
        Arrays.stream((String[]) row.getArray("participants").getArray()).map(Code::of).toList());
  }
}
