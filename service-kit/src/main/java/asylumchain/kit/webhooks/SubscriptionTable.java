package asylumchain.kit.webhooks;

import asylumchain.kit.database.Sql;
import asylumchain.kit.journal.FeedCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The subscriptions, as their owners see and change them.
@ApplicationScoped
class SubscriptionTable {

  private static final String INSERT =
      """
      insert into webhook_subscription (subscription_id, organisation, client, oin, address, types, state,
                                        secret, positions, next_attempt_at, made_at)
      values (?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?, ?)
      """;

  private static final String ROWS =
      """
      select subscription_id, organisation, address, types, state, positions, failures, failing_since,
             next_attempt_at, paused_because, made_at, version
        from webhook_subscription
      """;

  private static final String ONE = ROWS + "where subscription_id = ? and organisation = ?";

  private static final String LOCKED = ONE + " for update";

  private static final String PAGE =
      ROWS + "where organisation = ? and subscription_id > ? order by subscription_id limit ?";

  private static final String ALIVE =
      "select count(*) from webhook_subscription where organisation = ? and state <> 'ENDED'";

  /// Takes the lease away with it: a courier on its way writes nothing any more.
  private static final String STATE =
      """
      update webhook_subscription
         set state = ?, paused_because = null, failures = 0, failing_since = null, next_attempt_at = ?,
             epoch = epoch + 1, lease_until = '-infinity', version = version + 1
       where subscription_id = ?
      """;

  private static final String REPLAY =
      """
      update webhook_subscription
         set positions = ?, failures = 0, failing_since = null, next_attempt_at = ?, epoch = epoch + 1,
             lease_until = '-infinity', version = version + 1
       where subscription_id = ?
      """;

  private static final String ROTATE =
      """
      update webhook_subscription
         set former_secret = secret, former_until = ?, secret = ?, version = version + 1
       where subscription_id = ?
      """;

  private final Sql sql;

  SubscriptionTable(Sql sql) {
    this.sql = sql;
  }

  /// @param position where it begins
  void insert(Subscription made, Secret secret, FeedCursor position) {
    sql.change(
        INSERT,
        (connection, statement) -> {
          statement.setObject(1, made.id());
          statement.setString(2, made.organisation());
          statement.setString(3, made.client());
          statement.setString(4, made.oin());
          statement.setString(5, made.address().toString());
          statement.setArray(6, connection.createArrayOf("text", made.types().toArray()));
          statement.setBytes(7, secret.bytes());
          statement.setArray(8, connection.createArrayOf("bigint", position.positions()));
          statement.setObject(9, moment(made.madeAt()));
          statement.setObject(10, moment(made.madeAt()));
        });
  }

  /// One of an organisation's own.
  Optional<SubscriptionView> find(UUID id, String organisation) {
    return sql.first(ONE, SubscriptionTable::view, id, organisation);
  }

  /// The same; until the transaction ends nobody else changes it.
  Optional<SubscriptionView> locked(UUID id, String organisation) {
    return sql.first(LOCKED, SubscriptionTable::view, id, organisation);
  }

  List<SubscriptionView> page(String organisation, UUID after, int limit) {
    return sql.list(PAGE, SubscriptionTable::view, organisation, after, limit);
  }

  /// How many of an organisation's have not ended.
  long alive(String organisation) {
    return sql.first(ALIVE, row -> row.getLong(1), organisation).orElseThrow();
  }

  /// Gives it another state, and lets it begin afresh.
  void state(UUID id, Subscription.State state, Instant now) {
    sql.change(STATE, state.name(), moment(now), id);
  }

  /// Sets it back, or ahead, to a place in the feed.
  void replay(UUID id, FeedCursor position, Instant now) {
    sql.change(
        REPLAY,
        (connection, statement) -> {
          statement.setArray(1, connection.createArrayOf("bigint", position.positions()));
          statement.setObject(2, moment(now));
          statement.setObject(3, id);
        });
  }

  /// Replaces its secret.
  ///
  /// @param formerUntil up to when the secret that is replaced signs, too
  void rotate(UUID id, Secret secret, Instant formerUntil) {
    sql.change(ROTATE, moment(formerUntil), secret.bytes(), id);
  }

  private static Object moment(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static SubscriptionView view(ResultSet row) throws SQLException {
    var state = Subscription.State.valueOf(row.getString("state"));
    var failingSince = Sql.moment(row, "failing_since");
    var retried = failingSince != null && state == Subscription.State.ACTIVE;
    return new SubscriptionView(
        row.getObject("subscription_id", UUID.class),
        row.getString("address"),
        List.of((String[]) row.getArray("types").getArray()),
        state,
        row.getString("paused_because"),
        FeedCursor.at((Long[]) row.getArray("positions").getArray()).text(),
        row.getInt("failures"),
        failingSince,
        retried ? Sql.moment(row, "next_attempt_at") : null,
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }
}
