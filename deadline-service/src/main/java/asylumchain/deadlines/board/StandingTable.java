package asylumchain.deadlines.board;

import asylumchain.deadlines.board.standing.Standing;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Where each case stands, beside the rule book that its clocks were computed with.
final class StandingTable {

  private static final String PUT =
      """
      update case_board b
         set evaluated_under = ?, made_on = n.made_on, registered_on = n.registered_on,
             lodged_on = n.lodged_on, kind = n.kind, track = n.track, stage = n.stage,
             nationality = n.nationality, partner = n.partner, unit = n.unit,
             waiting_for = n.waiting_for, awaited = n.awaited,
             lodged_first = n.lodged_first, lodged_last = n.lodged_last, wakes_on = n.wakes_on
        from unnest(?::uuid[], ?::date[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::datemultirange[], ?::date[], ?::date[], ?::date[])
               as n (case_id, made_on, registered_on, lodged_on, kind, track, stage, nationality,
                     partner, unit, waiting_for, awaited, lodged_first, lodged_last, wakes_on)
       where b.part = ? and b.case_id = n.case_id
         and (b.evaluated_under, b.made_on, b.registered_on, b.lodged_on, b.kind, b.track, b.stage,
              b.nationality, b.partner, b.unit, b.waiting_for, b.awaited, b.lodged_first,
              b.lodged_last, b.wakes_on)
             is distinct from
             (?, n.made_on, n.registered_on, n.lodged_on, n.kind, n.track, n.stage,
              n.nationality, n.partner, n.unit, n.waiting_for, n.awaited, n.lodged_first,
              n.lodged_last, n.wakes_on)
      """;

  private StandingTable() {}

  /// Replaces where these cases stand.
  ///
  /// @param wakesOn when, without news, something is next said about each; not there for never
  static void put(
      Connection connection,
      int part,
      Map<UUID, Standing> cases,
      Map<UUID, LocalDate> wakesOn,
      String ruleBook)
      throws SQLException {
    var standings = cases.values();
    try (var update = connection.prepareStatement(PUT)) {
      update.setString(1, ruleBook);
      update.setArray(2, TextArrays.column(connection, cases.keySet(), id -> id));
      update.setArray(3, TextArrays.column(connection, standings, it -> it.days().madeOn()));
      update.setArray(4, TextArrays.column(connection, standings, it -> it.days().registeredOn()));
      update.setArray(5, TextArrays.column(connection, standings, it -> it.days().lodgedOn()));
      update.setArray(6, TextArrays.column(connection, standings, Standing::kind));
      update.setArray(7, TextArrays.column(connection, standings, Standing::track));
      update.setArray(8, TextArrays.column(connection, standings, Standing::stage));
      update.setArray(9, TextArrays.column(connection, standings, Standing::nationality));
      update.setArray(10, TextArrays.column(connection, standings, it -> it.desk().partner()));
      update.setArray(11, TextArrays.column(connection, standings, it -> it.desk().unit()));
      update.setArray(12, TextArrays.column(connection, standings, it -> it.desk().waitingFor()));
      update.setArray(13, TextArrays.column(connection, standings, StandingTable::awaited));
      update.setArray(14, TextArrays.column(connection, standings, it -> it.lodgings().first()));
      update.setArray(15, TextArrays.column(connection, standings, it -> it.lodgings().last()));
      update.setArray(16, TextArrays.column(connection, cases.keySet(), wakesOn::get));
      update.setInt(17, part);
      update.setString(18, ruleBook);
      update.executeUpdate();
    }
  }

  private static String awaited(Standing standing) {
    return standing.awaiting().stream()
        .map(it -> "[%s,%s)".formatted(it.from(), it.until() == null ? "" : it.until()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
