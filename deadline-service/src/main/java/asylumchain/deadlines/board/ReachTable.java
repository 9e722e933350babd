package asylumchain.deadlines.board;

import asylumchain.deadlines.law.register.Reach;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which cases a change of law reaches, by the days of lodging that stand on the board.
public final class ReachTable {

  /// Whether a change of law reaches a case `b` of the board; three parameters of [#set].
  static final String IS_REACHED =
      """
      (?::boolean
        or (b.lodged_first <= coalesce(?::date, 'infinity')
            and b.lodged_last >= coalesce(?::date, '-infinity')))
      """;

  private static final String COUNT = "select count(*) from case_board b where " + IS_REACHED;

  private static final String COUNT_IN_PART =
      "select count(*) from case_board b where b.part = ? and " + IS_REACHED;

  private static final String ALL =
      """
      select b.case_id, b.nationality, b.unit
        from case_board b
       where b.part = ? and
      """
          + IS_REACHED
          + " order by b.case_id";

  private static final String THAT_WAIT =
      """
      select b.case_id, b.nationality, b.unit
        from case_board b
       where b.part = ?
         and (exists (select 1 from case_clock c where c.part = b.part and c.case_id = b.case_id)
              or exists (select 1
                           from public.case_shift s
                          where s.part = b.part and s.case_id = b.case_id))
         and
      """
          + IS_REACHED
          + " order by b.case_id";

  private ReachTable() {}

  /// A case that can change.
  ///
  /// @param nationality `null` while not known
  /// @param unit `null` while nobody has it on the desk
  public record Candidate(UUID caseId, @Nullable String nationality, @Nullable String unit) {}

  /// How many cases are reached, those that were decided included.
  public static long count(Connection connection, Reach reach) throws SQLException {
    try (var query = connection.prepareStatement(COUNT)) {
      set(query, 1, reach);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /// The same in one partition.
  public static long count(Connection connection, int part, Reach reach) throws SQLException {
    try (var query = connection.prepareStatement(COUNT_IN_PART)) {
      query.setInt(1, part);
      set(query, 2, reach);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /// Those of a partition that wait for something, or of which something was posted here: the
  /// clocks and the penalties of the others have come to rest, and all that can change of them is
  /// whether a term was met.
  public static List<Candidate> thatWait(Connection connection, int part, Reach reach)
      throws SQLException {
    return candidates(connection, THAT_WAIT, part, reach);
  }

  /// All of a partition, those that were decided included.
  public static List<Candidate> all(Connection connection, int part, Reach reach)
      throws SQLException {
    return candidates(connection, ALL, part, reach);
  }

  private static List<Candidate> candidates(
      Connection connection, String sql, int part, Reach reach) throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setInt(1, part);
      set(query, 2, reach);
      try (var rows = query.executeQuery()) {
        var cases = new ArrayList<Candidate>();
        while (rows.next()) {
          cases.add(
              new Candidate(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3)));
        }
        return cases;
      }
    }
  }

  /// Sets the three parameters of [#IS_REACHED], from `at` on.
  static void set(PreparedStatement statement, int at, Reach reach) throws SQLException {
    switch (reach) {
      case Reach.Everything _ -> {
        statement.setBoolean(at, true);
        set(statement, at + 1, null, null);
      }
      case Reach.Lodged(var from, var until) -> {
        statement.setBoolean(at, false);
        set(statement, at + 1, from, until);
      }
    }
  }

  private static void set(
      PreparedStatement statement, int at, @Nullable LocalDate from, @Nullable LocalDate until)
      throws SQLException {
    statement.setObject(at, until);
    statement.setObject(at + 1, from);
  }
}
