package asylumchain.kit.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Sends the rows of the journal to the topic, in order, at least once; runs until it is closed.
///
/// One thread sends and keeps its leases: a relay that is stuck loses them. Another one looks at
/// how far the topic is behind, so that it is seen also while the first waits for the broker.
final class Relay implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final Duration BREATH = Duration.ofSeconds(1);
  private static final Duration GLANCE = Duration.ofSeconds(1);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final DataSource database;
  private final RelaySettings settings;
  private final RelayLeases leases;
  private final Heartbeats heartbeats;
  private final RelayBell bell;
  private final RelayFigures figures;
  private final Thread thread;
  private final Thread watch;
  private volatile boolean closing;
  private volatile boolean waits;

  Relay(
      DataSource database,
      RelaySettings settings,
      RelayBell bell,
      Heartbeats heartbeats,
      RelayFigures figures) {
    this.database = database;
    this.settings = settings;
    this.leases = new RelayLeases(UUID.randomUUID().toString(), settings.lease());
    this.heartbeats = heartbeats;
    this.bell = bell;
    this.figures = figures;
    this.thread = Thread.ofPlatform().name("relay " + settings.topic()).unstarted(this::run);
    this.watch = Thread.ofPlatform().name("figures " + settings.topic()).unstarted(this::watch);
  }

  Relay start() {
    thread.start();
    watch.start();
    return this;
  }

  private void watch() {
    while (!closing) {
      try (var connection = database.getConnection()) {
        figures.refresh(connection);
      } catch (SQLException | RuntimeException away) {
        LOG.debugf(away, "how far %s is behind cannot be read", settings.topic());
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  private void run() {
    while (!closing) {
      try {
        awaitTopic();
        session();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      } catch (SQLException | RuntimeException failed) {
        LOG.warnf(failed, "relay to %s starts again from what is acknowledged", settings.topic());
        LockSupport.parkNanos(BREATH.toNanos());
      }
    }
  }

  /// Returns when the topic is there.
  private void awaitTopic() throws InterruptedException {
    waits = true;
    try {
      TopicOut.ensure(settings.broker(), settings.topic(), settings.partitions());
    } finally {
      waits = false;
    }
  }

  /// One producer, from its first record to its first failure.
  private void session() throws SQLException, InterruptedException {
    var flows = new Outflows(leases, settings);
    var out = new TopicOut(settings.broker(), settings.topic(), new CloudEvent(settings.source()));
    try (out) {
      var round = new RelayRound(database, settings, flows, out, heartbeats, figures);
      while (!closing) {
        var idle = round.run();
        bell.await(idle);
      }
      round.finish(FAREWELL);
    } finally {
      out.close();
      letGo(flows);
    }
  }

  private void letGo(Outflows flows) {
    figures.holds(0);
    try (var connection = database.getConnection()) {
      flows.letGo(connection);
    } catch (SQLException unreachable) {
      LOG.warn("leases of the relay run out by themselves", unreachable);
    }
  }

  /// Sends what is under way, hands the partitions back and stops.
  @Override
  public void close() {
    closing = true;
    bell.ring();
    LockSupport.unpark(watch);
    if (waits) {
      thread.interrupt(); // nothing is under way
    }
    try {
      watch.join(FAREWELL);
      thread.join(FAREWELL.multipliedBy(2));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
