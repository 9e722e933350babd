package asylumchain.cases.destruction;

import asylumchain.cases.destruction.DestructionRun.PerRule;
import asylumchain.cases.destruction.ListedCase.State;
import asylumchain.kit.database.Sql;
import asylumchain.kit.journal.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The lists of the runs.
@ApplicationScoped
class ItemTable {

  private static final String INSERT =
      """
      insert into destruction_item (run_id, case_id, part, rule, in_force_from, confidence,
                                    kept_until, state)
      select ?, l.case_id, l.part, l.rule, l.in_force_from, l.confidence, l.kept_until, 'LISTED'
        from unnest(?::uuid[], ?::integer[], ?::text[], ?::date[], ?::text[], ?::date[])
             as l (case_id, part, rule, in_force_from, confidence, kept_until)
      on conflict do nothing
      """;

  private static final String PAGE =
      """
      select * from destruction_item
       where run_id = ? and (?::uuid is null or case_id > ?::uuid)
       order by case_id
       limit ?
      """;

  private static final String NEXT =
      """
      select * from destruction_item
       where run_id = ? and state = 'LISTED'
       order by case_id
       limit 1
      """;

  private static final String PER_RULE =
      """
      select rule, in_force_from, confidence,
             count(*) filter (where state = 'LISTED')    as listed,
             count(*) filter (where state = 'EXCLUDED')  as excluded,
             count(*) filter (where state = 'KEPT')      as kept,
             count(*) filter (where state = 'DESTROYED') as destroyed,
             count(*) filter (where state = 'DROPPED')   as dropped
        from destruction_item
       where run_id = ?
       group by rule, in_force_from, confidence
       order by rule, in_force_from
      """;

  private static final String PUT_ASIDE =
      """
      update destruction_item set state = ?, reason = ?, detail = ?
       where run_id = ? and case_id = ? and state = 'LISTED'
      """;

  private static final String DROP =
      "update destruction_item set state = 'DROPPED' where run_id = ? and state = 'LISTED'";

  private static final String DESTROYED =
      """
      update destruction_item
         set state = 'DESTROYED', seq = ?, rows_gone = ?, digest = ?, person_too = ?,
             destroyed_on = ?
       where run_id = ? and case_id = ? and state = 'LISTED'
      """;

  private static final String FAILED =
      "select count(*) from destruction_item where reason = 'FAILED'";

  private static final String DESTROY = "select case_destroy(?, ?, ?, ?)";

  /// What proves that a case was destroyed.
  record Proof(long seq, int rows, String digest, boolean personToo, LocalDate on) {}

  private final Sql sql;

  ItemTable(Sql sql) {
    this.sql = sql;
  }

  /// How many cases, over all runs, could not be destroyed.
  long failed() {
    return sql.first(FAILED, row -> row.getLong(1)).orElse(0L);
  }

  /// Lists cases; one that came to stand on another list meanwhile is left out.
  void list(UUID runId, List<ListedCase> cases) {
    sql.change(
        INSERT,
        (connection, statement) ->
            new Columns(connection, statement)
                .value(runId)
                .texts("uuid", cases, ListedCase::caseId)
                .texts("integer", cases, ListedCase::part)
                .texts("text", cases, ListedCase::rule)
                .texts("date", cases, ListedCase::inForceFrom)
                .texts("text", cases, ListedCase::confidence)
                .texts("date", cases, ListedCase::keptUntil));
  }

  /// A page of a list, by case.
  ///
  /// @param after `null` for the first page
  List<ListedCase> page(UUID runId, @Nullable UUID after, int limit) {
    return sql.list(PAGE, ItemTable::listed, runId, after, after, limit);
  }

  /// The next case that is still to be destroyed.
  Optional<ListedCase> next(UUID runId) {
    return sql.first(NEXT, ItemTable::listed, runId);
  }

  List<PerRule> perRule(UUID runId) {
    return sql.list(
        PER_RULE,
        row ->
            new PerRule(
                row.getString("rule"),
                row.getObject("in_force_from", LocalDate.class),
                row.getString("confidence"),
                row.getLong("listed"),
                row.getLong("excluded"),
                row.getLong("kept"),
                row.getLong("destroyed"),
                row.getLong("dropped")),
        runId);
  }

  /// Takes a case off a list, or notes what kept it.
  ///
  /// @return whether it stood on the list until now
  boolean putAside(UUID runId, UUID caseId, State state, String reason, String detail) {
    return sql.change(PUT_ASIDE, state.name(), reason, detail, runId, caseId) == 1;
  }

  /// Lets go of the cases of a run that does not go on.
  void drop(UUID runId) {
    sql.change(DROP, runId);
  }

  /// Removes a case from every table but the journal.
  void destroy(UUID runId, ListedCase listed, LocalDate on) {
    sql.first(DESTROY, _ -> 1, runId, listed.part(), listed.caseId(), on);
  }

  void destroyed(UUID runId, UUID caseId, Proof proof) {
    sql.change(
        DESTROYED,
        proof.seq(),
        proof.rows(),
        proof.digest(),
        proof.personToo(),
        proof.on(),
        runId,
        caseId);
  }

  private static ListedCase listed(ResultSet row) throws SQLException {
    return new ListedCase(
        row.getObject("case_id", UUID.class),
        row.getString("rule"),
        row.getObject("in_force_from", LocalDate.class),
        row.getString("confidence"),
        row.getObject("kept_until", LocalDate.class),
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("detail"),
        row.getInt("part"),
        row.getObject("seq", Long.class),
        row.getObject("rows_gone", Integer.class),
        row.getString("digest"),
        row.getObject("person_too", Boolean.class),
        row.getObject("destroyed_on", LocalDate.class));
  }
}
