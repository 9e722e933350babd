package asylumchain.deadlines.law.register;

import asylumchain.deadlines.law.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The amendments of the law that were proposed and applied here. As good as the journal, and never
/// rebuilt.
@ApplicationScoped
public class AmendmentTable {

  private static final String LATEST =
      LawChangeTable.CHANGES + " where proposed_at <= ? order by position desc limit ?";
  private static final String LATEST_BEFORE =
      LawChangeTable.CHANGES
          + " where proposed_at <= ?"
          + " and position < (select position from public.law_change where id = ?)"
          + " order by position desc limit ?";
  private static final String ONE = LawChangeTable.CHANGES + " where id = ?";
  private static final String PROPOSALS =
      LawChangeTable.CHANGES + " where number is null order by position";
  private static final String PROPOSALS_THEN =
      LawChangeTable.CHANGES
          + " where proposed_at <= ? and (known_from is null or known_from > ?) order by position";
  private static final String COUNT =
      "select count(*) from public.law_change where proposed_at <= ?";
  private static final Instant ALL = Instant.parse("9999-12-31T00:00:00Z");

  private static final String KEEP =
      """
      insert into public.law_change (id, content, proposed_at) values (?, ?, ?)
          on conflict (id) do update set content = excluded.content
      """;

  private static final String APPLY =
      """
      update public.law_change set number = ?, known_from = ?, rule_book = ?, cases = ?
       where id = ? and number is null
      """;

  private static final String FINISH =
      "update public.law_change set finished_at = ? where finished_at is null and number <= ?";

  private final DataSource database;

  AmendmentTable(DataSource database) {
    this.database = database;
  }

  /// The connection of the transaction that is under way.
  public Connection connection() throws SQLException {
    return database.getConnection();
  }

  /// The newest first.
  ///
  /// @param before the one after which the page begins; `null` for the first page
  /// @param knownAt what came in later is left out; `null` for all
  public List<LawChange> latest(@Nullable UUID before, @Nullable Instant knownAt, int limit) {
    var until = LawChangeTable.moment(knownAt == null ? ALL : knownAt);
    return before == null
        ? changes(LATEST, until, limit)
        : changes(LATEST_BEFORE, until, before, limit);
  }

  public Optional<LawChange> find(UUID id) {
    return changes(ONE, id).stream().findFirst();
  }

  /// Those that have not been applied, oldest first.
  public List<LawChange> proposals() {
    return changes(PROPOSALS);
  }

  /// Those that had been proposed by a moment and not applied, oldest first.
  public List<LawChange> proposals(Instant then) {
    return changes(PROPOSALS_THEN, LawChangeTable.moment(then), LawChangeTable.moment(then));
  }

  /// How many there are, proposals included.
  ///
  /// @param knownAt what came in later is left out; `null` for all
  public long count(@Nullable Instant knownAt) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(COUNT)) {
      query.setObject(1, LawChangeTable.moment(knownAt == null ? ALL : knownAt));
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// Keeps a proposal, as it reads now.
  public void keep(Connection connection, LawChange change) throws SQLException {
    change(
        connection,
        KEEP,
        change.id(),
        LawChangeTable.text(change.amendment()),
        LawChangeTable.moment(change.proposedAt()));
  }

  /// Notes how a proposal entered the law.
  ///
  /// @return whether it was a proposal still
  public boolean apply(Connection connection, UUID id, LawChange.Applied applied)
      throws SQLException {
    return change(
            connection,
            APPLY,
            applied.number(),
            LawChangeTable.moment(applied.knownFrom()),
            applied.ruleBookVersion(),
            applied.cases(),
            id)
        == 1;
  }

  /// Notes that every case was evaluated with all amendments up to this one.
  public void finish(String ruleBookVersion, Instant now) {
    var number = BookVersion.parse(ruleBookVersion).amendments();
    try (var connection = database.getConnection()) {
      change(connection, FINISH, LawChangeTable.moment(now), number);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// How the next amendment enters the law.
  public LawChange.Applied next(Connection connection, RuleBook book, Instant knownFrom, long cases)
      throws SQLException {
    return AppliedTable.next(connection, book, knownFrom, cases);
  }

  private List<LawChange> changes(String sql, Object... parameters) {
    try (var connection = database.getConnection()) {
      return LawChangeTable.of(connection, sql, parameters);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static int change(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (var update = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setObject(i + 1, parameters[i]);
      }
      return update.executeUpdate();
    }
  }

  private static IllegalStateException unreadable(SQLException e) {
    return new IllegalStateException("the amendments of the law cannot be read", e);
  }
}
