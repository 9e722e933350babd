package asylumchain.deadlines.board;

import asylumchain.deadlines.terms.KnownShift;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was posted here about cases, and what followed and was said once: extensions, suspensions,
/// notices of default, court orders, penalties, reviews. As good as the journal, and never rebuilt.
final class ShiftTable {

  private static final String ADD =
      """
      insert into public.case_shift (part, case_id, version, recorded_at, event)
      select ?, case_id, version, recorded_at, event
        from unnest(?::uuid[], ?::integer[], ?::timestamptz[], ?::text[])
               as new (case_id, version, recorded_at, event)
      """;

  private static final String OF_CASES =
      """
      select case_id, version, recorded_at, event
        from public.case_shift
       where part = ? and case_id = any (?::uuid[])
       order by case_id, version
      """;

  private ShiftTable() {}

  /// What was posted about one case.
  record Row(UUID caseId, KnownShift shift) {

    /// The same, known from a moment on.
    ///
    /// @param recordedAt `null` for a row that the journal did not take
    Row known(@Nullable Instant recordedAt) {
      if (recordedAt == null) {
        throw new IllegalStateException("what is kept stands in the journal too");
      }
      return new Row(caseId, new KnownShift(shift.version(), recordedAt, shift.shift()));
    }
  }

  static void add(Connection connection, int part, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var insert = connection.prepareStatement(ADD)) {
      insert.setInt(1, part);
      insert.setArray(2, TextArrays.column(connection, rows, Row::caseId));
      insert.setArray(3, TextArrays.column(connection, rows, row -> row.shift().version()));
      insert.setArray(4, TextArrays.column(connection, rows, row -> row.shift().recordedAt()));
      insert.setArray(
          5, TextArrays.column(connection, rows, row -> EventPayloads.text(row.shift().shift())));
      insert.executeUpdate();
    }
  }

  /// What was posted about these cases, each in the order of versions.
  static Map<UUID, List<KnownShift>> of(Connection connection, int part, Collection<UUID> cases)
      throws SQLException {
    var shifts = new HashMap<UUID, List<KnownShift>>();
    if (cases.isEmpty()) {
      return shifts;
    }
    try (var query = connection.prepareStatement(OF_CASES)) {
      query.setInt(1, part);
      query.setArray(2, TextArrays.column(connection, cases, id -> id));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          shifts
              .computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>())
              .add(
                  new KnownShift(
                      rows.getInt(2),
                      rows.getObject(3, OffsetDateTime.class).toInstant(),
                      EventPayloads.keptShift(rows.getString(4))));
        }
      }
    }
    return shifts;
  }
}
