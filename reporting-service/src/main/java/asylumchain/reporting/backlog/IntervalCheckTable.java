package asylumchain.reporting.backlog;

import asylumchain.kit.database.CopyText;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.CasePartnerTable;
import asylumchain.reporting.facts.FactTable;
import asylumchain.reporting.facts.RoomTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether the rows that are counted follow from the facts they were folded from: those of the
/// backlog, the partners, and what each room keeps of its own.
public final class IntervalCheckTable {

  private static final String CASES =
      """
      select subject_id from (
        select part, subject_id from case_fact
         union select part, subject_id from case_determination
         union select part, subject_id from backlog_interval
         union select part, subject_id from case_partner{rooms}) known
       where part = ? and subject_id > ?
       order by subject_id
       limit ?
      """;

  private IntervalCheckTable() {}

  /// The rows of one case, as they should be and as they are; in a fixed order.
  public record Rows(UUID caseId, List<String> expected, List<String> found) {}

  /// Cases of which anything is kept, in the order of their ids.
  public static List<UUID> cases(
      Connection c, List<RoomTable> rooms, int part, UUID after, int limit) throws SQLException {
    var further =
        rooms.stream()
            .map(room -> " union select part, subject_id from " + room.table())
            .collect(Collectors.joining());
    try (var statement = c.prepareStatement(CASES.replace("{rooms}", further))) {
      statement.setInt(1, part);
      statement.setObject(2, after);
      statement.setInt(3, limit);
      var ids = new ArrayList<UUID>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
      return ids;
    }
  }

  /// The rows of these cases, in the order given. Facts that cannot be read fold to no rows.
  ///
  /// @param c with its time zone set to UTC
  public static List<Rows> rows(Connection c, List<RoomTable> rooms, int part, List<UUID> cases)
      throws SQLException {
    if (cases.isEmpty()) {
      return List.of();
    }
    var found = new HashMap<String, List<String>>();
    spread(IntervalTable.read(c, part, cases), found);
    spread(CasePartnerTable.read(c, part, cases), found);
    for (var room : rooms) {
      spread(room.read(c, part, cases), found);
    }
    var facts = facts(c, part, cases);
    return cases.stream()
        .map(
            id ->
                new Rows(
                    id,
                    expected(rooms, part, id, facts.get(id)),
                    found.getOrDefault(id.toString(), List.of()).stream().sorted().toList()))
        .toList();
  }

  private static List<String> expected(
      List<RoomTable> rooms, int part, UUID id, @Nullable CaseFacts facts) {
    if (facts == null || facts.areDestroyed()) {
      return List.of();
    }
    var rows = new CopyText();
    IntervalTable.write(rows, part, id, Intervals.of(facts));
    CasePartnerTable.write(rows, part, id, facts);
    rooms.forEach(room -> room.write(rows, part, id, facts));
    return rows.lines().stream().sorted().toList();
  }

  /// Where one of the cases cannot be read, reads them one by one.
  private static Map<UUID, CaseFacts> facts(Connection c, int part, List<UUID> cases)
      throws SQLException {
    try {
      return FactTable.read(c, part, cases);
    } catch (IllegalArgumentException _) {
      var facts = new HashMap<UUID, CaseFacts>();
      for (var id : cases) {
        try {
          facts.putAll(FactTable.read(c, part, List.of(id)));
        } catch (IllegalArgumentException _) {
          // no rows follow from what cannot be read
        }
      }
      return facts;
    }
  }

  private static void spread(List<String> lines, Map<String, List<String>> byCase) {
    for (var line : lines) {
      byCase.computeIfAbsent(line.split("\t", 3)[1], _ -> new ArrayList<>()).add(line);
    }
  }
}
