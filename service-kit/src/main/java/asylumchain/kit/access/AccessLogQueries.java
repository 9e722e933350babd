package asylumchain.kit.access;

import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Who looked at one person's data, newest first.
@ApplicationScoped
public class AccessLogQueries {

  private static final String LINES_ABOUT =
      """
      select id, at, client_id, organisation, oin, employee, action, outcome,
             trace_id, transaction_id
        from access_log
       where subjects @> array[?]::uuid[] and (at, id) < (?, ?)
       order by at desc, id desc
       limit ?
      """;

  private static final Cursor NEWEST =
      Cursor.after(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

  private static final int AT_ONCE = 500;

  private final DataSource database;

  AccessLogQueries(DataSource database) {
    this.database = database;
  }

  /// All lines about one subject, newest first.
  public List<AccessLine> about(UUID subject) {
    var all = new ArrayList<AccessLine>();
    var page = before(NEWEST, subject, AT_ONCE);
    all.addAll(page.items());
    while (page.next() != null) {
      page = before(page.next(), subject, AT_ONCE);
      all.addAll(page.items());
    }
    return all;
  }

  Page<AccessLine> about(UUID subject, Paging paging) {
    return before(paging.cursor().orElse(NEWEST), subject, paging.limit());
  }

  private Page<AccessLine> before(Cursor cursor, UUID subject, int limit) {
    var before = cursor.key();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(LINES_ABOUT)) {
      statement.setObject(1, subject);
      statement.setTimestamp(2, Timestamp.from(Instant.parse(before.get(0))));
      statement.setObject(3, UUID.fromString(before.get(1)));
      statement.setInt(4, limit + 1);
      var rows = statement.executeQuery();
      var lines = new ArrayList<AccessLine>();
      while (rows.next()) {
        lines.add(line(rows, subject));
      }
      return Page.of(lines, limit, line -> Cursor.after(line.at(), line.id()));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    } catch (SQLException e) {
      throw new IllegalStateException("the access log cannot be read", e);
    }
  }

  private static AccessLine line(ResultSet row, UUID subject) throws SQLException {
    return new AccessLine(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getString("client_id"),
        row.getString("organisation"),
        row.getString("oin"),
        row.getString("employee"),
        row.getString("action"),
        Outcome.valueOf(row.getString("outcome")),
        List.of(subject),
        row.getString("trace_id"),
        row.getString("transaction_id"));
  }
}
