package asylumchain.kit.webhooks.delivery;

import asylumchain.kit.webhooks.WebhooksConfig;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Keeps some couriers on their feet, so that a slow receiver does not keep the others waiting.
@ApplicationScoped
@IfBuildProperty(name = "chain.webhooks.enabled", stringValue = "true")
class CourierLoop {

  private static final Logger LOG = Logger.getLogger(CourierLoop.class);
  private static final Duration TIDYING = Duration.ofHours(1);

  private final Courier courier;
  private final CourierTable table;
  private final WebhooksConfig config;
  private final Clock clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

  CourierLoop(Courier courier, CourierTable table, WebhooksConfig config, Clock clock) {
    this.courier = courier;
    this.table = table;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    for (int i = 0; config.start() && i < config.couriers(); i++) {
      var tidies = i == 0;
      threads.add(Thread.ofPlatform().name("webhooks-" + i).daemon().start(() -> run(tidies)));
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    for (var thread : threads) {
      thread.join(config.patience().multipliedBy(2));
    }
  }

  private void run(boolean tidies) {
    var tidied = Instant.EPOCH;
    while (stopping.getCount() > 0) {
      try {
        if (tidies && tidied.plus(TIDYING).isBefore(clock.instant())) {
          tidied = clock.instant();
          table.forget(tidied.minus(config.logKept()));
        }
        if (!courier.deliver()) {
          rest();
        }
      } catch (RuntimeException e) {
        LOG.warnf("webhooks wait after %s", e.getClass().getSimpleName());
        LOG.debug("because", e);
        rest();
      }
    }
  }

  private void rest() {
    try {
      stopping.await(config.poll().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      stopping.countDown();
    }
  }
}
