package asylumchain.kit.webhooks.delivery;

import asylumchain.kit.database.Sql;
import asylumchain.kit.journal.FeedCursor;
import asylumchain.kit.journal.JournalConfig;
import asylumchain.kit.webhooks.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who delivers for which subscription, and how far: a lease of a minute, renewed with each event.
/// Whoever lost it writes nothing any more.
@ApplicationScoped
class CourierTable {

  /// One that is due and behind the journal: the one that has waited longest.
  private static final String CLAIM =
      """
      update webhook_subscription s
         set epoch = s.epoch + 1, lease_until = now() + interval '60 seconds'
       where s.subscription_id = (
               select d.subscription_id
                 from webhook_subscription d
                where d.state = 'ACTIVE' and d.next_attempt_at <= ? and d.lease_until < now()
                  and d.positions is distinct from (
                        select array_agg(coalesce((select max(j.seq) from journal j where j.part = p), 0)
                                         order by p)
                          from generate_series(0, ? - 1) p)
                order by d.next_attempt_at
                limit 1
                  for update skip locked)
      returning subscription_id, organisation, client, oin, address, types, secret,
                case when former_until > ? then former_secret end as former_secret, positions,
                failures, failing_since, epoch
      """;

  private static final String LOG =
      """
      insert into webhook_delivery (delivery_id, subscription_id, event_id, type, position, attempt, at,
                                    millis, outcome, status)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ADVANCE =
      """
      update webhook_subscription
         set positions = ?, failures = 0, failing_since = null,
             lease_until = now() + interval '60 seconds'
       where subscription_id = ? and epoch = ? and state = 'ACTIVE'
      """;

  private static final String RENEW =
      """
      update webhook_subscription set lease_until = now() + interval '60 seconds'
       where subscription_id = ? and epoch = ? and state = 'ACTIVE'
      """;

  private static final String LET_GO =
      """
      update webhook_subscription set next_attempt_at = ?, lease_until = '-infinity'
       where subscription_id = ? and epoch = ?
      """;

  private static final String FAIL =
      """
      update webhook_subscription
         set failures = failures + 1, failing_since = ?, next_attempt_at = ?,
             state = case when ?::text is null then state else 'PAUSED' end, paused_because = ?,
             version = case when ?::text is null then version else version + 1 end,
             lease_until = '-infinity'
       where subscription_id = ? and epoch = ? and state = 'ACTIVE'
      """;

  private static final String FORGET =
      """
      delete from webhook_delivery
       where delivery_id in (select delivery_id from webhook_delivery where at < ? limit 10000)
      """;

  private final Sql sql;
  private final Clock clock;
  private final int partitions;

  CourierTable(Sql sql, Clock clock, JournalConfig journal) {
    this.sql = sql;
    this.clock = clock;
    this.partitions = journal.partitions();
  }

  /// A subscription with something to deliver, which is ours from now on.
  @Transactional
  Optional<Leased> claim() {
    var now = moment(clock.instant());
    return sql.first(CLAIM, CourierTable::leased, now, partitions, now);
  }

  /// Keeps that an event has arrived.
  ///
  /// @return whether the subscription is still ours
  @Transactional
  boolean delivered(Leased subscription, Attempt attempt, FeedCursor position) {
    log(subscription, attempt);
    return advance(subscription, position);
  }

  /// Keeps that the state before an event has arrived. The receiver has got no further by that, and
  /// is as patient or impatient as before.
  ///
  /// @return whether the subscription is still ours
  @Transactional
  boolean told(Leased subscription, Attempt attempt) {
    log(subscription, attempt);
    return sql.change(RENEW, subscription.id(), subscription.epoch()) == 1;
  }

  /// Keeps up to where there is nothing for the receiver.
  ///
  /// @return whether the subscription is still ours
  @Transactional
  boolean advance(Leased subscription, FeedCursor position) {
    return sql.change(
            ADVANCE,
            (connection, statement) -> {
              statement.setArray(1, connection.createArrayOf("bigint", position.positions()));
              statement.setObject(2, subscription.id());
              statement.setLong(3, subscription.epoch());
            })
        == 1;
  }

  /// Lets others have the subscription, behind those that wait.
  @Transactional
  void letGo(Leased subscription) {
    sql.change(LET_GO, moment(clock.instant()), subscription.id(), subscription.epoch());
  }

  /// Keeps that an event has not arrived.
  ///
  /// @param pausedBecause `null` while it is tried again
  @Transactional
  void failed(
      Leased subscription,
      Attempt attempt,
      Instant failingSince,
      Instant nextAttemptAt,
      @Nullable String pausedBecause) {
    log(subscription, attempt);
    sql.change(
        FAIL,
        moment(failingSince),
        moment(nextAttemptAt),
        pausedBecause,
        pausedBecause,
        pausedBecause,
        subscription.id(),
        subscription.epoch());
  }

  /// Drops what was logged before a moment.
  @Transactional
  void forget(Instant before) {
    sql.change(FORGET, moment(before));
  }

  private void log(Leased subscription, Attempt attempt) {
    sql.change(
        LOG,
        attempt.deliveryId(),
        subscription.id(),
        attempt.eventId(),
        attempt.type(),
        attempt.position(),
        attempt.attempt(),
        moment(attempt.at()),
        attempt.millis(),
        attempt.outcome().name(),
        attempt.status());
  }

  private static Object moment(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static Leased leased(ResultSet row) throws SQLException {
    var secrets = new ArrayList<Secret>();
    for (var column : List.of("secret", "former_secret")) {
      var bytes = row.getBytes(column);
      if (bytes != null) {
        secrets.add(new Secret(bytes));
      }
    }
    return new Leased(
        row.getObject("subscription_id", UUID.class),
        row.getString("organisation"),
        row.getString("client"),
        row.getString("oin"),
        row.getString("address"),
        List.of((String[]) row.getArray("types").getArray()),
        secrets,
        FeedCursor.at((Long[]) row.getArray("positions").getArray()).text(),
        row.getInt("failures"),
        Sql.moment(row, "failing_since"),
        row.getLong("epoch"));
  }
}
