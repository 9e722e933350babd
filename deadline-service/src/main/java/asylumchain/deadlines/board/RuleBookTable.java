package asylumchain.deadlines.board;

import asylumchain.deadlines.law.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Which rule book is in use, across all replicas.
@ApplicationScoped
public class RuleBookTable {

  private static final String ACTIVE = "select version from public.rule_book";
  private static final String HELD = ACTIVE + " for share";

  private static final String FIRST_SEEN =
      """
      insert into public.rule_book_seen (version, first_seen_at) values (?, ?)
          on conflict do nothing
      """;

  private static final String ACTIVATE =
      """
      insert into public.rule_book (version, activated_at) values (?, ?)
          on conflict (single)
          do update set version = excluded.version, activated_at = excluded.activated_at
      """;

  private final DataSource database;
  private final RuleBook book;
  private final Clock clock;

  RuleBookTable(DataSource database, RuleBook book, Clock clock) {
    this.database = database;
    this.book = book;
    this.clock = clock;
  }

  /// Puts our book to use if it was never in use before. An old book does not come back by itself:
  /// a replica that has it pauses, whichever starts last.
  ///
  /// @param even whether to do so also with a book that was in use before
  /// @return whether our book is the one in use
  public boolean activate(boolean even) {
    try (var connection = database.getConnection()) {
      if (write(connection, FIRST_SEEN) == 1 || even) {
        write(connection, ACTIVATE);
      }
      return isOurs(active(connection, ACTIVE));
    } catch (SQLException e) {
      throw new IllegalStateException("the rule book in use cannot be read", e);
    }
  }

  /// Whether our book is the one in use.
  public boolean isOurs() {
    try (var connection = database.getConnection()) {
      return isOurs(active(connection, ACTIVE));
    } catch (SQLException e) {
      throw new IllegalStateException("the rule book in use cannot be read", e);
    }
  }

  /// Holds the book in use until the end of the transaction.
  ///
  /// @return the law in use
  /// @throws SQLTransientException if it is not ours: what was to be evaluated has to wait
  RuleBook hold(Connection connection) throws SQLException {
    var active = active(connection, HELD);
    if (!isOurs(active)) {
      throw new SQLTransientException(
          "rule book %s is in use; this replica has %s and pauses"
              .formatted(active, book.version()));
    }
    return book;
  }

  private boolean isOurs(@Nullable String active) {
    return book.version().equals(active);
  }

  private int write(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, book.version());
      statement.setObject(2, OffsetDateTime.ofInstant(clock.instant(), clock.getZone()));
      return statement.executeUpdate();
    }
  }

  private static @Nullable String active(Connection connection, String sql) throws SQLException {
    try (var query = connection.prepareStatement(sql);
        var rows = query.executeQuery()) {
      return rows.next() ? rows.getString(1) : null;
    }
  }
}
