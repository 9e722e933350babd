package asylumchain.kit.access;

import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Who looked at somebody's data, newest first.
@ApplicationScoped
public class AccessLogQueries {

  private static final String LINES_ABOUT =
      """
      select id, at, client_id, organisation, oin, employee, action, outcome,
             trace_id, transaction_id, question,
             array(select unnest(subjects) intersect select unnest(?::uuid[])) as shown
        from access_log
       where subjects && ?::uuid[] and (at, id) < (?, ?)
       order by at desc, id desc
       limit ?
      """;

  private static final String OF_AUDITORS =
      """
      select id, at, client_id, organisation, oin, employee, action, outcome,
             trace_id, transaction_id, question, subjects as shown
        from auditor_reading reading
        join access_log logged using (part, id, at)
       where (reading.at, reading.id) < (?, ?)
       order by reading.at desc, reading.id desc
       limit ?
      """;

  private static final Cursor NEWEST =
      Cursor.after(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

  private static final int AT_ONCE = 500;

  private final DataSource database;

  AccessLogQueries(DataSource database) {
    this.database = database;
  }

  /// All lines about these subjects, newest first; each shows those of its subjects that are among
  /// them.
  public List<AccessLine> about(Collection<UUID> subjects) {
    var all = new ArrayList<AccessLine>();
    var page = before(NEWEST, subjects, AT_ONCE);
    all.addAll(page.items());
    while (page.next() != null) {
      page = before(page.next(), subjects, AT_ONCE);
      all.addAll(page.items());
    }
    return all;
  }

  Page<AccessLine> about(Collection<UUID> subjects, Paging paging) {
    return before(paging.cursor().orElse(NEWEST), subjects, paging.limit());
  }

  /// What auditors read, newest first, with all subjects.
  Page<AccessLine> ofAuditors(Paging paging) {
    return page(
        paging.cursor().orElse(NEWEST),
        paging.limit(),
        connection -> connection.prepareStatement(OF_AUDITORS),
        1);
  }

  private Page<AccessLine> before(Cursor cursor, Collection<UUID> subjects, int limit) {
    return page(
        cursor,
        limit,
        connection -> {
          var statement = connection.prepareStatement(LINES_ABOUT);
          var asked = connection.createArrayOf("uuid", subjects.toArray());
          statement.setArray(1, asked);
          statement.setArray(2, asked);
          return statement;
        },
        3);
  }

  /// A question about lines, but for where the page begins and how long it is.
  private interface Question {
    PreparedStatement prepare(Connection connection) throws SQLException;
  }

  /// @param place the number of the parameter that says where the page begins
  private Page<AccessLine> page(Cursor cursor, int limit, Question question, int place) {
    var before = cursor.key();
    try (var connection = database.getConnection();
        var statement = question.prepare(connection)) {
      statement.setTimestamp(place, Timestamp.from(Instant.parse(before.get(0))));
      statement.setObject(place + 1, UUID.fromString(before.get(1)));
      statement.setInt(place + 2, limit + 1);
      var rows = statement.executeQuery();
      var lines = new ArrayList<AccessLine>();
      while (rows.next()) {
        lines.add(line(rows));
      }
      return Page.of(lines, limit, line -> Cursor.after(line.at(), line.id()));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    } catch (SQLException e) {
      throw new IllegalStateException("the access log cannot be read", e);
    }
  }

  private static AccessLine line(ResultSet row) throws SQLException {
    return new AccessLine(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getString("client_id"),
        row.getString("organisation"),
        row.getString("oin"),
        row.getString("employee"),
        row.getString("action"),
        Outcome.valueOf(row.getString("outcome")),
        List.of((UUID[]) row.getArray("shown").getArray()),
        row.getString("trace_id"),
        row.getString("transaction_id"),
        row.getString("question"));
  }
}
