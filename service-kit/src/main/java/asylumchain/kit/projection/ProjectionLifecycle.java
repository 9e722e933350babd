package asylumchain.kit.projection;

import asylumchain.kit.access.OwnToken;
import asylumchain.kit.broker.Broker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/// Starts the consumer with the service and stops it with the service, where there is a
/// [Projection].
@ApplicationScoped
@IfBuildProperty(name = "chain.projection.enabled", stringValue = "true", enableIfMissing = true)
class ProjectionLifecycle {

  private static final int BEFORE_THE_SERVICE = 1_000;

  private final Instance<Projection> projections;
  private final JtaTransactions transactions;
  private final Config config;
  private final Clock clock;
  private volatile @Nullable Consuming consuming;

  ProjectionLifecycle(
      Instance<Projection> projections, JtaTransactions transactions, Config config, Clock clock) {
    this.projections = projections;
    this.transactions = transactions;
    this.config = config;
    this.clock = clock;
  }

  void start(
      @Observes @Priority(BEFORE_THE_SERVICE) StartupEvent event,
      MeterRegistry metrics,
      Watermark watermark,
      ParkedSubjects parked,
      OwnToken token) {
    if (!projections.isResolvable() || !setting("chain.projection.start", "true").equals("true")) {
      return;
    }
    var projection = projections.get();
    var settings =
        new Consuming.Settings(
            Integer.parseInt(setting("chain.partitions", "24")),
            Integer.parseInt(setting("chain.projection.threads", "1")),
            setting("chain.release", setting("quarkus.application.version", "unknown")));
    var feed =
        new HttpFeed(
            source -> config.getValue("chain.feeds." + source.name() + ".url", URI.class), token);
    var started =
        new Consuming(
            projection, transactions, feed, new KafkaIn(broker(), projection), settings, clock);
    started.start();
    consuming = started;
    measure(metrics, started, projection, watermark, parked);
  }

  void stop(@Observes ShutdownEvent event) {
    if (consuming != null) {
      consuming.close();
    }
  }

  /// The running machinery; `null` where there is no projection.
  @Nullable Consuming consuming() {
    return consuming;
  }

  private void measure(
      MeterRegistry metrics,
      Consuming started,
      Projection projection,
      Watermark watermark,
      ParkedSubjects parked) {
    for (var source : projection.sources()) {
      for (int part = 0; part < started.partitions(); part++) {
        measureLag(metrics, started, source, part);
      }
    }
    Gauge.builder("projection.watermark.age", () -> age(watermark))
        .description("How old the answers are.")
        .baseUnit("seconds")
        .register(metrics);
    Gauge.builder("projection.parked", parked::count)
        .description("Subjects that wait for a repair.")
        .register(metrics);
    Gauge.builder("projection.paused", started::paused)
        .description("Partitions that pause because this release looks bad.")
        .register(metrics);
    Gauge.builder("projection.contradictions", started::contradictions)
        .description("Records under numbers under which their source has something else.")
        .register(metrics);
    Gauge.builder("projection.dead.letters", parked::deadLetters)
        .description("Records that could not be applied.")
        .register(metrics);
  }

  private static void measureLag(
      MeterRegistry metrics, Consuming started, Source source, int part) {
    Gauge.builder("projection.lag", () -> started.behind(source, part))
        .description("Rows that are known to exist and are not applied, where this process reads.")
        .tag("source", source.name())
        .tag("part", Integer.toString(part))
        .register(metrics);
  }

  private Broker broker() {
    return Broker.at(
        config.getValue("chain.kafka.bootstrap-servers", String.class),
        config.getOptionalValue("chain.kafka.client", String.class));
  }

  private double age(Watermark watermark) {
    return Duration.between(watermark.watermark(), clock.instant()).toMillis() / 1000d;
  }

  private String setting(String name, String otherwise) {
    return config.getOptionalValue(name, String.class).orElse(otherwise);
  }
}
