package asylumchain.deadlines.board.whose;

import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.events.ApplicantRecords;
import asylumchain.kit.database.CopyText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Under which records the applicant of each case is known.
public final class ApplicantTable {

  private static final String CLEAR =
      "delete from case_applicant where part = ? and case_id = any (?)";

  private ApplicantTable() {}

  /// Replaces the records of these cases.
  ///
  /// @param cases all that is known of each, in the order of versions
  public static void replace(Connection connection, int part, Map<UUID, List<KnownEvent>> cases)
      throws SQLException {
    if (cases.isEmpty()) {
      return;
    }
    forget(connection, part, cases.keySet());
    var rows = new CopyText();
    cases.forEach(
        (caseId, known) ->
            ApplicantRecords.of(known.stream().map(KnownEvent::event).toList())
                .forEach(person -> rows.cell(part).cell(caseId).cell(person).end()));
    rows.send(connection, "case_applicant (part, case_id, person_id)");
  }

  /// Removes the records of these cases.
  public static void forget(Connection connection, int part, Collection<UUID> cases)
      throws SQLException {
    try (var delete = connection.prepareStatement(CLEAR)) {
      delete.setInt(1, part);
      delete.setArray(2, connection.createArrayOf("uuid", cases.toArray()));
      delete.executeUpdate();
    }
  }
}
