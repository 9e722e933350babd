package asylumchain.kit.webhooks;

import asylumchain.kit.database.Sql;
import asylumchain.kit.webhooks.delivery.Attempt;
import asylumchain.kit.webhooks.delivery.Attempt.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was tried for a subscription, the latest first.
@ApplicationScoped
class DeliveryQueries {

  private static final String PAGE =
      """
      select delivery_id, event_id, type, position, attempt, at, millis, outcome, status
        from webhook_delivery
       where subscription_id = ? and delivery_id < ? and (?::text is null or outcome = ?)
       order by delivery_id desc
       limit ?
      """;

  private final Sql sql;

  DeliveryQueries(Sql sql) {
    this.sql = sql;
  }

  /// @param before the last id of the page before
  /// @param outcome `null`: whatever came of it
  List<Attempt> page(UUID subscription, UUID before, @Nullable Outcome outcome, int limit) {
    var name = outcome == null ? null : outcome.name();
    return sql.list(PAGE, DeliveryQueries::attempt, subscription, before, name, name, limit);
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    return new Attempt(
        row.getObject("delivery_id", UUID.class),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getString("position"),
        row.getInt("attempt"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getInt("millis"),
        Outcome.valueOf(row.getString("outcome")),
        row.getObject("status", Integer.class));
  }
}
