package asylumchain.deadlines.board;

import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.kit.journal.FeedVisibility;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What the doors ask of the board. Everything but [#seenVersion] is shown to partners that take
/// part now, also when they ask about the past.
@ApplicationScoped
class DeadlineQueries implements FeedVisibility {

  private static final String TAKES_PART_IN =
      """
      select p.case_id
        from unnest(?::integer[], ?::uuid[]) as asked (part, case_id)
        join case_partner p using (part, case_id)
       where p.partner = ?
      """;

  private static final String SEEN_VERSION =
      "select seen_version from case_board where part = ? and case_id = ?";

  private static final String DUE_BEFORE =
      """
      select c.case_id, c.clock, c.rule, c.state, c.started_on, c.due_on
        from case_clock c
       where c.due_on < ? and (c.due_on, c.case_id, c.clock) > (?, ?, ?)
         and exists (select 1
                       from case_partner p
                      where p.part = c.part and p.case_id = c.case_id and p.partner = ?)
       order by c.due_on, c.case_id, c.clock
       limit ?
      """;

  private static final String COUNT_DUE_BEFORE =
      """
      select count(*)
        from case_clock c
       where c.due_on < ?
         and exists (select 1
                       from case_partner p
                      where p.part = c.part and p.case_id = c.case_id and p.partner = ?)
      """;

  private final DataSource database;
  private final Journal journal;

  DeadlineQueries(DataSource database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /// A case, for a partner that takes part in it.
  ///
  /// @param version of what was last determined; 0 when nothing was
  record Known(CaseRecord record, int version) {}

  /// A clock on the work list.
  record Due(
      UUID caseId,
      String clock,
      String rule,
      String state,
      @Nullable LocalDate startedOn,
      LocalDate dueOn) {}

  /// After which line the list goes on.
  record Key(LocalDate dueOn, UUID caseId, String clock) {
    static final Key FIRST = new Key(LocalDate.of(1, 1, 1), new UUID(0, 0), "");
  }

  /// Empty when there is no such case, or the partner does not take part in it.
  Optional<Known> known(UUID caseId, String partner) {
    int part = part(caseId);
    try (var connection = database.getConnection()) {
      if (!CaseTable.takesPart(connection, part, caseId, partner)) {
        return Optional.empty();
      }
      var known = CaseTable.of(connection, part, caseId);
      return Optional.of(
          new Known(known.clocks(), DeterminedTable.version(connection, part, caseId)));
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Set<UUID> visible(String organisation, Set<UUID> subjects) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(TAKES_PART_IN)) {
      query.setArray(1, TextArrays.column(connection, subjects, this::part));
      query.setArray(2, TextArrays.column(connection, subjects, id -> id));
      query.setString(3, organisation);
      try (var rows = query.executeQuery()) {
        var visible = new HashSet<UUID>();
        while (rows.next()) {
          visible.add(rows.getObject(1, UUID.class));
        }
        return visible;
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// Up to which version the case was read; empty while it is unknown.
  OptionalLong seenVersion(UUID caseId) {
    try (var connection = database.getConnection()) {
      return number(connection, SEEN_VERSION, caseId);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// The work list of a partner, the most urgent first.
  List<Due> dueBefore(LocalDate day, String partner, Key after, int limit) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(DUE_BEFORE)) {
      query.setObject(1, day);
      query.setObject(2, after.dueOn());
      query.setObject(3, after.caseId());
      query.setString(4, after.clock());
      query.setString(5, partner);
      query.setInt(6, limit);
      try (var rows = query.executeQuery()) {
        var lines = new ArrayList<Due>();
        while (rows.next()) {
          lines.add(due(rows));
        }
        return lines;
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  long countDueBefore(LocalDate day, String partner) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(COUNT_DUE_BEFORE)) {
      query.setObject(1, day);
      query.setString(2, partner);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        row.getObject(6, LocalDate.class));
  }

  private OptionalLong number(Connection connection, String sql, UUID caseId) throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setInt(1, part(caseId));
      query.setObject(2, caseId);
      try (var rows = query.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  private int part(UUID caseId) {
    return journal.partOf(new Subject("case", caseId));
  }

  private static IllegalStateException unreadable(SQLException e) {
    return new IllegalStateException("the board cannot be read", e);
  }
}
