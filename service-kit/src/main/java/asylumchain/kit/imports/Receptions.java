package asylumchain.kit.imports;

import asylumchain.kit.database.Sql;
import asylumchain.kit.journal.Columns;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// The bodies that come in at this moment. This process says of its own that it still receives
/// them; what nobody says that of, and is old enough, was cut off with its process, and goes. So do
/// the bodies of deliveries that stopped and that nobody let go on.
@ApplicationScoped
@IfBuildProperty(name = "chain.imports.enabled", stringValue = "true")
class Receptions {

  private static final Logger LOG = Logger.getLogger(Receptions.class);

  private static final String STILL_RECEIVING =
      """
      update import_job set lease_until = now() + interval '1 minute'
       where import_id = any(?::uuid[]) and state = 'RECEIVING'
      """;

  private static final String GIVE_UP =
      """
      delete from import_job
       where state = 'RECEIVING' and lease_until < now()
         and received_at < now() - ? * interval '1 millisecond'
      """;

  /// What was taken stays taken, and why it stopped stays told.
  private static final String FORGET_STOPPED =
      """
      with ended as (
        update import_job
           set state = 'CANCELLED', epoch = epoch + 1, version = version + 1, reason = null, source = null
         where state = 'FAILED' and finished_at < now() - ? * interval '1 millisecond'
        returning import_id),
      dropped as (delete from import_chunk where import_id in (select import_id from ended)),
      rehearsed as (delete from import_rehearsal where import_id in (select import_id from ended))
      select count(*) from ended
      """;

  private final Sql sql;
  private final ImportsConfig config;
  private final Set<UUID> here = ConcurrentHashMap.newKeySet();

  Receptions(Sql sql, ImportsConfig config) {
    this.sql = sql;
    this.config = config;
  }

  void begin(UUID importId) {
    here.add(importId);
  }

  void end(UUID importId) {
    here.remove(importId);
  }

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  void stillReceiving() {
    if (!here.isEmpty()) {
      sql.change(
          STILL_RECEIVING,
          (connection, statement) ->
              new Columns(connection, statement).texts("uuid", List.copyOf(here), id -> id));
    }
  }

  /// Drops what was cut off.
  @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void giveUp() {
    var givenUp = sql.change(GIVE_UP, config.abandonedAfter().toMillis());
    if (givenUp > 0) {
      LOG.infof("%d imports were cut off before they were whole, and are dropped", givenUp);
    }
  }

  /// Ends what stopped and was not let go on: lines that nobody takes are not kept.
  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
  void forgetStopped() {
    long ended =
        sql.first(FORGET_STOPPED, row -> row.getLong(1), config.stoppedKept().toMillis())
            .orElseThrow();
    if (ended > 0) {
      LOG.warnf("%d imports had stopped, nobody let them go on, and they are cancelled", ended);
    }
  }
}
