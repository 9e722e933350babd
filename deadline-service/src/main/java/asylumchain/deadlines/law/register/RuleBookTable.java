package asylumchain.deadlines.law.register;

import asylumchain.deadlines.law.LawInUse;
import asylumchain.deadlines.law.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Which rule book is in use, across all replicas: the files of a release, and how many amendments
/// were decided here on top of them.
@ApplicationScoped
public class RuleBookTable implements LawInUse {

  private static final String ACTIVE = "select version from public.rule_book";
  private static final String HELD = ACTIVE + " for share";
  private static final String TAKEN = ACTIVE + " for update";

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
  private final RuleBook files;
  private final Clock clock;
  private final Event<LawAmended> amended;

  /// The book that was in use when somebody last looked.
  private volatile RuleBook latest;

  RuleBookTable(DataSource database, ReleasedLaw released, Clock clock, Event<LawAmended> amended) {
    this.database = database;
    this.files = released.book();
    this.latest = files;
    this.clock = clock;
    this.amended = amended;
  }

  /// Puts our files to use if they were never in use before, with all that was decided here. Old
  /// files do not come back by themselves: a replica that has them pauses, whichever starts last.
  ///
  /// @param even whether to do so also with files that were in use before
  /// @return whether our files are those in use
  @Transactional
  public boolean activate(boolean even) {
    try (var connection = database.getConnection()) {
      var active = active(connection, TAKEN);
      if (write(connection, FIRST_SEEN, files.version()) == 1 || even) {
        var version = new BookVersion(files.version(), AppliedTable.count(connection));
        write(connection, ACTIVATE, version.text());
        return true;
      }
      return isOurs(active);
    } catch (SQLException e) {
      throw new IllegalStateException("the rule book in use cannot be read", e);
    }
  }

  /// Whether our files are those in use.
  public boolean isOurs() {
    try (var connection = database.getConnection()) {
      return isOurs(active(connection, ACTIVE));
    } catch (SQLException e) {
      throw new IllegalStateException("the rule book in use cannot be read", e);
    }
  }

  /// The book in use; on a replica that pauses, the last one it knew.
  @Override
  public RuleBook book() {
    try (var connection = database.getConnection()) {
      var active = active(connection, ACTIVE);
      return active != null && isOurs(active)
          ? book(connection, BookVersion.parse(active))
          : latest;
    } catch (SQLException e) {
      throw new IllegalStateException("the rule book in use cannot be read", e);
    }
  }

  @Override
  public RuleBook book(@Nullable Instant knownAt) {
    if (knownAt == null) {
      return book();
    }
    try (var connection = database.getConnection()) {
      var amendments = AppliedTable.knownBy(connection, knownAt);
      return AppliedTable.amend(connection, files, new BookVersion(files.version(), amendments))
          .asKnownUntil(LocalDate.ofInstant(knownAt, Amendment.ZONE));
    } catch (SQLException e) {
      throw new IllegalStateException("the rule book of then cannot be read", e);
    }
  }

  /// Holds the book in use until the end of the transaction.
  ///
  /// @return the law in use
  /// @throws SQLTransientException if its files are not ours: what was to be evaluated has to wait
  public RuleBook hold(Connection connection) throws SQLException {
    return ours(connection, HELD);
  }

  /// Takes the book in use, in order to amend it, until the end of the transaction. Whoever
  /// evaluates a case waits.
  ///
  /// @throws SQLTransientException if its files are not ours
  public RuleBook take(Connection connection) throws SQLException {
    return ours(connection, TAKEN);
  }

  /// Puts an amended book to use, for all replicas.
  ///
  /// @param version of the book as it is with the last amendment applied
  public void amended(Connection connection, String version) throws SQLException {
    write(connection, ACTIVATE, version);
    amended.fire(new LawAmended(version));
  }

  private RuleBook ours(Connection connection, String how) throws SQLException {
    var active = active(connection, how);
    if (active == null || !isOurs(active)) {
      throw new SQLTransientException(
          "rule book %s is in use; this replica has %s and pauses"
              .formatted(active, files.version()));
    }
    return book(connection, BookVersion.parse(active));
  }

  private RuleBook book(Connection connection, BookVersion version) throws SQLException {
    var book = latest;
    if (!book.version().equals(version.text())) {
      book = AppliedTable.amend(connection, files, version);
      latest = book;
    }
    return book;
  }

  private boolean isOurs(@Nullable String active) {
    return active != null && BookVersion.parse(active).files().equals(files.version());
  }

  private int write(Connection connection, String sql, String version) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, version);
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
