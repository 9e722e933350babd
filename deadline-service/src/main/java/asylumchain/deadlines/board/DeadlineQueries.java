package asylumchain.deadlines.board;

import asylumchain.events.Code;
import asylumchain.kit.journal.FeedVisibility;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.JournalEvent;
import asylumchain.kit.journal.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// What the doors ask of the board. Everything but [#seenVersion] is shown to partners that take
/// part now, also when they ask about the past, and to auditors.
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

  private final DataSource database;
  private final Journal journal;

  DeadlineQueries(DataSource database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /// A case, as far as it is known here.
  ///
  /// @param version of what was last determined; 0 when nothing was
  /// @param parked whether an event of it could not be read: this is the last good state
  record Known(KnownCase known, int version, boolean parked) {}

  /// Empty when there is no such case, or the partner does not take part in it.
  Optional<Known> known(UUID caseId, String partner) {
    return takesPart(caseId, partner) ? known(caseId) : Optional.empty();
  }

  /// The same, whoever takes part in it; empty when there is no such case.
  Optional<Known> known(UUID caseId) {
    int part = part(caseId);
    if (seenVersion(caseId).isEmpty()) {
      return Optional.empty();
    }
    try (var connection = database.getConnection()) {
      return Optional.of(
          new Known(
              CaseTable.of(connection, part, caseId),
              DeterminedTable.version(connection, part, caseId),
              CaseTable.isParked(connection, part, caseId)));
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// Whether there is such a case, and the partner takes part in it.
  boolean takesPart(UUID caseId, String partner) {
    try (var connection = database.getConnection()) {
      return CaseTable.takesPart(connection, part(caseId), caseId, partner);
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

  @Override
  public Optional<Set<String>> participants(JournalEvent event) {
    return Joining.in(event).map(joining -> texts(joining.participants()));
  }

  @Override
  public Optional<Set<String>> participantsBefore(JournalEvent event) {
    return Joining.in(event).map(joining -> texts(joining.before()));
  }

  private static Set<String> texts(Set<Code> partners) {
    return partners.stream().map(Code::text).collect(Collectors.toUnmodifiableSet());
  }

  /// Up to which version the case was read; empty while it is unknown.
  OptionalLong seenVersion(UUID caseId) {
    try (var connection = database.getConnection()) {
      return number(connection, SEEN_VERSION, caseId);
    } catch (SQLException e) {
      throw unreadable(e);
    }
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
