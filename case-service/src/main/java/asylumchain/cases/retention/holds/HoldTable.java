package asylumchain.cases.retention.holds;

import asylumchain.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The holds that were placed on cases.
@ApplicationScoped
public class HoldTable {

  private static final String OF_CASE =
      "select * from legal_hold where part = ? and case_id = ? order by number";

  private static final String PLACE =
      """
      insert into legal_hold (part, case_id, number, hold_id, ground, explanation, holds_from,
                              holds_until, organisation, employee, placed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String RELEASE =
      """
      update legal_hold
         set released_at = ?, released_by = ?
       where part = ? and case_id = ? and number = ? and released_at is null
      """;

  private final Sql sql;

  HoldTable(Sql sql) {
    this.sql = sql;
  }

  /// Every hold of a case, the first placed first.
  public List<LegalHold> of(int part, UUID caseId) {
    return sql.list(OF_CASE, HoldTable::hold, part, caseId);
  }

  void place(int part, LegalHold hold) {
    sql.change(
        PLACE,
        part,
        hold.caseId(),
        hold.number(),
        hold.holdId(),
        hold.ground().name(),
        hold.explanation(),
        hold.from(),
        hold.until(),
        hold.organisation(),
        hold.employee(),
        hold.placedAt().atOffset(ZoneOffset.UTC));
  }

  /// Releases a hold.
  ///
  /// @return whether it stood until now
  boolean release(int part, LegalHold hold, Instant at, String by) {
    return sql.change(RELEASE, at.atOffset(ZoneOffset.UTC), by, part, hold.caseId(), hold.number())
        == 1;
  }

  private static LegalHold hold(ResultSet row) throws SQLException {
    return new LegalHold(
        row.getObject("case_id", UUID.class),
        row.getInt("number"),
        row.getObject("hold_id", UUID.class),
        LegalHold.Ground.valueOf(row.getString("ground")),
        row.getString("explanation"),
        row.getObject("holds_from", LocalDate.class),
        row.getObject("holds_until", LocalDate.class),
        row.getString("organisation"),
        row.getString("employee"),
        Objects.requireNonNull(Sql.moment(row, "placed_at")),
        Sql.moment(row, "released_at"),
        row.getString("released_by"));
  }
}
