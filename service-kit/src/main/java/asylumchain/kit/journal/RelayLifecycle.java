package asylumchain.kit.journal;

import asylumchain.kit.broker.Broker;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Starts the relay of a service that has a topic, and lets it finish at the end. The one place
/// where it is put together, hence its many collaborators.
@ApplicationScoped
public class RelayLifecycle {

  private final DataSource database;
  private final JournalConfig config;
  private final Clock clock;
  private final RelayBell bell;
  private final Instance<ProcessedPositions> positions;
  private final MeterRegistry meters;
  private final Publisher publisher;
  private @Nullable Relay relay;

  RelayLifecycle(
      DataSource database,
      JournalConfig config,
      Clock clock,
      RelayBell bell,
      Instance<ProcessedPositions> positions,
      MeterRegistry meters,
      Publisher publisher) {
    this.database = database;
    this.config = config;
    this.clock = clock;
    this.bell = bell;
    this.positions = positions;
    this.meters = meters;
    this.publisher = publisher;
  }

  void atStart(@Observes @Priority(Partitions.FIRST_AT_START + 1) StartupEvent start) {
    config.relay().topic().map(this::settings).ifPresent(this::startRelay);
  }

  private void startRelay(RelaySettings settings) {
    var figures = new RelayFigures(meters, settings.partitions());
    var processed =
        positions.isResolvable() ? positions.get() : (ProcessedPositions) (_, _) -> null;
    relay = new Relay(database, settings, bell, new Heartbeats(clock, processed), figures).start();
  }

  private RelaySettings settings(String topic) {
    return new RelaySettings(
        broker(),
        topic,
        config.partitions(),
        publisher.source(),
        config.relay().lease(),
        config.relay().poll(),
        config.relay().heartbeat());
  }

  private Broker broker() {
    var addresses = config.kafka().bootstrapServers();
    return Broker.at(
        addresses.orElseThrow(() -> new IllegalStateException("a relay needs a broker")),
        config.kafka().client());
  }

  void atEnd(@Observes ShutdownEvent end) {
    if (relay != null) {
      relay.close();
    }
  }
}
