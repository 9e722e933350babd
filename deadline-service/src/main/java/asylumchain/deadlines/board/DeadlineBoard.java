package asylumchain.deadlines.board;

import asylumchain.events.Clock;
import asylumchain.events.Code;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The clocks that still run, who may see them, and how far each case was read.
final class DeadlineBoard {

  private static final String SEEN =
      """
      insert into case_board as known (part, case_id, seen_version, evaluated_under)
      select ?, case_id, version, ''
        from unnest(?::uuid[], ?::integer[]) as new (case_id, version)
          on conflict (part, case_id)
          do update set seen_version = greatest(known.seen_version, excluded.seen_version)
      """;

  private static final String CLEAR_CLOCKS =
      "delete from case_clock where part = ? and case_id = any (?::uuid[])";

  private static final String ADD_CLOCKS =
      """
      insert into case_clock (part, case_id, clock, rule, state, started_on, due_on, partners)
      select ?, case_id, clock, rule, state, started_on, due_on,
             array(select p.partner
                     from case_partner p
                    where p.part = ? and p.case_id = new.case_id)
        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[])
               as new (case_id, clock, rule, state, started_on, due_on)
      """;

  private static final String CLEAR_PARTNERS =
      "delete from case_partner where part = ? and case_id = any (?::uuid[])";

  private static final String ADD_PARTNERS =
      """
      insert into case_partner (part, case_id, partner)
      select distinct ?::integer, case_id, partner
        from unnest(?::uuid[], ?::text[]) as new (case_id, partner)
      """;

  private static final String PARTNERS =
      "select case_id, partner from case_partner where part = ? and case_id = any (?::uuid[])";

  private static final String TO_WAKE =
      """
      select case_id
        from case_board
       where part = ? and wakes_on <= ?
       order by wakes_on
       limit ?
      """;

  private static final String FORGET = "delete from case_board where part = ? and case_id = ?";

  private DeadlineBoard() {}

  /// A clock of a case on the board.
  record Line(UUID caseId, Clock clock) {}

  private record Partner(UUID caseId, Code code) {}

  static void see(Connection connection, int part, Map<UUID, Integer> versions)
      throws SQLException {
    try (var upsert = connection.prepareStatement(SEEN)) {
      upsert.setInt(1, part);
      upsert.setArray(2, TextArrays.column(connection, versions.keySet(), id -> id));
      upsert.setArray(3, TextArrays.column(connection, versions.values(), version -> version));
      upsert.executeUpdate();
    }
  }

  /// Replaces the clocks of these cases.
  static void replace(Connection connection, int part, Collection<UUID> cases, List<Line> lines)
      throws SQLException {
    clear(connection, CLEAR_CLOCKS, part, cases);
    if (!lines.isEmpty()) {
      add(connection, part, lines);
    }
  }

  private static void add(Connection connection, int part, List<Line> lines) throws SQLException {
    try (var insert = connection.prepareStatement(ADD_CLOCKS)) {
      insert.setInt(1, part);
      insert.setInt(2, part);
      insert.setArray(3, TextArrays.column(connection, lines, Line::caseId));
      insert.setArray(4, TextArrays.column(connection, lines, line -> line.clock().clock()));
      insert.setArray(5, TextArrays.column(connection, lines, line -> line.clock().rule()));
      insert.setArray(6, TextArrays.column(connection, lines, line -> line.clock().state()));
      insert.setArray(7, TextArrays.column(connection, lines, line -> line.clock().startedOn()));
      insert.setArray(8, TextArrays.column(connection, lines, line -> line.clock().dueOn()));
      insert.executeUpdate();
    }
  }

  /// Replaces who takes part in these cases.
  static void admit(Connection connection, int part, Map<UUID, List<Code>> participants)
      throws SQLException {
    if (participants.isEmpty()) {
      return;
    }
    clear(connection, CLEAR_PARTNERS, part, participants.keySet());
    var partners =
        participants.entrySet().stream()
            .flatMap(
                entry -> entry.getValue().stream().map(code -> new Partner(entry.getKey(), code)))
            .toList();
    try (var insert = connection.prepareStatement(ADD_PARTNERS)) {
      insert.setInt(1, part);
      insert.setArray(2, TextArrays.column(connection, partners, Partner::caseId));
      insert.setArray(3, TextArrays.column(connection, partners, Partner::code));
      insert.executeUpdate();
    }
  }

  /// Who takes part in these cases; without those that are not known yet.
  static Map<UUID, List<Code>> partners(Connection connection, int part, Collection<UUID> cases)
      throws SQLException {
    var partners = new HashMap<UUID, List<Code>>();
    if (cases.isEmpty()) {
      return partners;
    }
    try (var query = connection.prepareStatement(PARTNERS)) {
      query.setInt(1, part);
      query.setArray(2, TextArrays.column(connection, cases, id -> id));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          partners
              .computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>())
              .add(Code.of(rows.getString(2)));
        }
      }
    }
    return partners;
  }

  /// Cases of a partition about which, on this day, something is to be said.
  static List<UUID> toWake(Connection connection, int part, LocalDate today, int limit)
      throws SQLException {
    try (var query = connection.prepareStatement(TO_WAKE)) {
      query.setInt(1, part);
      query.setObject(2, today);
      query.setInt(3, limit);
      return cases(query);
    }
  }

  private static List<UUID> cases(PreparedStatement query) throws SQLException {
    try (var rows = query.executeQuery()) {
      var cases = new ArrayList<UUID>();
      while (rows.next()) {
        cases.add(rows.getObject(1, UUID.class));
      }
      return cases;
    }
  }

  static void forget(Connection connection, int part, UUID caseId) throws SQLException {
    clear(connection, CLEAR_CLOCKS, part, List.of(caseId));
    clear(connection, CLEAR_PARTNERS, part, List.of(caseId));
    try (var delete = connection.prepareStatement(FORGET)) {
      delete.setInt(1, part);
      delete.setObject(2, caseId);
      delete.executeUpdate();
    }
  }

  private static void clear(Connection connection, String sql, int part, Collection<UUID> cases)
      throws SQLException {
    try (var delete = connection.prepareStatement(sql)) {
      delete.setInt(1, part);
      delete.setArray(2, TextArrays.column(connection, cases, id -> id));
      delete.executeUpdate();
    }
  }
}
