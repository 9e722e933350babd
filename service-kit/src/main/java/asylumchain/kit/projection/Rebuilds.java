package asylumchain.kit.projection;

import asylumchain.kit.projection.Transactions.Tables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The rebuilds that were asked for. At most one is open at a time, and one instance at a time
/// works on it.
final class Rebuilds {

  private static final System.Logger LOG = System.getLogger(Rebuilds.class.getName());
  private static final Duration LEASE = Duration.ofSeconds(30);

  private static final String CLOSE_OTHERS =
      """
      update public.projection_rebuild
         set state = 'FAILED', finished_at = ?, detail = 'another release took over'
       where state in ('REQUESTED', 'RUNNING') and ddl_hash <> ?
      """;

  private static final String REQUEST =
      """
      insert into public.projection_rebuild (id, state, reason, ddl_hash, requested_at)
      values (?, 'REQUESTED', ?, ?, ?)
          on conflict do nothing
      """;

  private static final String OPEN =
      "select id from public.projection_rebuild where state in ('REQUESTED', 'RUNNING')";

  private static final String REBUILT =
      """
      select coalesce(sum(events), 0)
        from public.projection_rebuild
       where state in ('REQUESTED', 'RUNNING')
      """;

  private static final String FIND =
      """
      select id, state, reason, events, requested_at, started_at, finished_at, detail
        from public.projection_rebuild
       where id = ?
      """;

  private static final String TAKE =
      """
      update public.projection_rebuild
         set state = 'RUNNING', holder = ?, lease_until = ?,
             started_at = coalesce(started_at, ?)
       where state in ('REQUESTED', 'RUNNING') and ddl_hash = ?
         and (holder is null or holder = ? or lease_until < ?)
      returning id
      """;

  private static final String RENEW =
      """
      update public.projection_rebuild set lease_until = ?, events = events + ?
       where id = ? and holder = ? and state = 'RUNNING'
      """;

  private static final String FINISH =
      """
      update public.projection_rebuild set state = ?, finished_at = ?, detail = ?, holder = null
       where id = ? and holder = ? and state = 'RUNNING'
      """;

  private static final String SEEN =
      """
      insert into public.projection_generation as known (source, generation) values (?, ?)
          on conflict (source)
          do update set generation = greatest(known.generation, excluded.generation)
      """;

  private static final String KNOWN_EVERYWHERE =
      "select coalesce(min(generation), 0) >= ? from projection_position where source = ?";

  private final Transactions transactions;
  private final Release release;
  private final Clock clock;
  private final String holder = UUID.randomUUID().toString();

  Rebuilds(Transactions transactions, Release release, Clock clock) {
    this.transactions = transactions;
    this.release = release;
    this.clock = clock;
  }

  /// Asks for a rebuild.
  ///
  /// @return the one that is open already, where there is one
  UUID request(String reason) {
    return transactions.call(Tables.LIVE, connection -> request(connection, reason));
  }

  private UUID request(Connection connection, String reason) throws SQLException {
    try (var close = connection.prepareStatement(CLOSE_OTHERS);
        var insert = connection.prepareStatement(REQUEST);
        var open = connection.prepareStatement(OPEN)) {
      close.setObject(1, now());
      close.setString(2, release.ddlHash());
      close.executeUpdate();
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, reason);
      insert.setString(3, release.ddlHash());
      insert.setObject(4, now());
      if (insert.executeUpdate() == 1) {
        LOG.log(System.Logger.Level.WARNING, "a rebuild is asked for: {0}", reason);
      }
      try (var rows = open.executeQuery()) {
        rows.next();
        return rows.getObject(1, UUID.class);
      }
    }
  }

  /// Asks for a rebuild, unless the live tables were already made of that life of the source.
  void sourceChanged(SourceChanged change) {
    var what = change.source().name() + ": " + change.getMessage();
    transactions.run(
        Tables.LIVE,
        connection -> {
          if (known(connection, change)) {
            return;
          }
          request(connection, what);
        });
  }

  /// Whether all positions are of that life. Another event under a known number is never known.
  private static boolean known(Connection connection, SourceChanged change) throws SQLException {
    try (var seen = connection.prepareStatement(SEEN);
        var known = connection.prepareStatement(KNOWN_EVERYWHERE)) {
      seen.setString(1, change.source().name());
      seen.setInt(2, change.generation());
      seen.executeUpdate();
      known.setInt(1, change.generation());
      known.setString(2, change.source().name());
      try (var rows = known.executeQuery()) {
        rows.next();
        return change.isNewGeneration() && rows.getBoolean(1);
      }
    }
  }

  Optional<RebuildView> find(UUID id) {
    return transactions.call(
        Tables.LIVE,
        connection -> {
          try (var query = connection.prepareStatement(FIND)) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
              return rows.next()
                  ? Optional.of(
                      new RebuildView(
                          rows.getObject("id", UUID.class),
                          Objects.requireNonNull(rows.getString("state")),
                          Objects.requireNonNull(rows.getString("reason")),
                          rows.getLong("events"),
                          Objects.requireNonNull(PositionTable.moment(rows, "requested_at")),
                          PositionTable.moment(rows, "started_at"),
                          PositionTable.moment(rows, "finished_at"),
                          rows.getString("detail")))
                  : Optional.<RebuildView>empty();
            }
          }
        });
  }

  /// How many rows of journals went into the open rebuild so far; 0 where none is open.
  long rebuilt() {
    return transactions.call(
        Tables.LIVE,
        connection -> {
          try (var query = connection.prepareStatement(REBUILT);
              var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  /// The open rebuild, if this instance gets it.
  Optional<UUID> take() {
    return transactions.call(
        Tables.LIVE,
        connection -> {
          try (var update = connection.prepareStatement(TAKE)) {
            update.setString(1, holder);
            update.setObject(2, now().plus(LEASE));
            update.setObject(3, now());
            update.setString(4, release.ddlHash());
            update.setString(5, holder);
            update.setObject(6, now());
            try (var rows = update.executeQuery()) {
              return rows.next()
                  ? Optional.of(rows.getObject(1, UUID.class))
                  : Optional.<UUID>empty();
            }
          }
        });
  }

  /// Keeps the rebuild.
  ///
  /// @throws IllegalStateException if another instance has it by now
  void renew(UUID id, int events) {
    transactions.run(
        Tables.LIVE,
        connection -> {
          try (var update = connection.prepareStatement(RENEW)) {
            update.setObject(1, now().plus(LEASE));
            update.setInt(2, events);
            update.setObject(3, id);
            update.setString(4, holder);
            requireOne(update);
          }
        });
  }

  void finish(Connection connection, UUID id) throws SQLException {
    end(connection, id, "DONE", "");
  }

  void fail(UUID id, Throwable why) {
    transactions.run(Tables.LIVE, connection -> end(connection, id, "FAILED", String.valueOf(why)));
  }

  private void end(Connection connection, UUID id, String state, String detail)
      throws SQLException {
    try (var update = connection.prepareStatement(FINISH)) {
      update.setString(1, state);
      update.setObject(2, now());
      update.setString(3, detail.isEmpty() ? null : detail);
      update.setObject(4, id);
      update.setString(5, holder);
      requireOne(update);
    }
  }

  private static void requireOne(PreparedStatement update) throws SQLException {
    if (update.executeUpdate() != 1) {
      throw new IllegalStateException("another instance has the rebuild");
    }
  }

  private java.time.OffsetDateTime now() {
    return PositionTable.utc(clock.instant());
  }
}
