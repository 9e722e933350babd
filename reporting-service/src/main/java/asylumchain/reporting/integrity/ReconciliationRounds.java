package asylumchain.reporting.integrity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Begins reconciliations in time, does them beside everything else, and tells how the last one
/// went.
@ApplicationScoped
class ReconciliationRounds {

  private static final System.Logger LOG = System.getLogger(ReconciliationRounds.class.getName());
  private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Reconciliations reconciliations;
  private final ReconciliationQueries queries;
  private final IntegrityConfig config;
  private final Clock clock;
  private @Nullable Thread running;
  private volatile boolean stopped;

  ReconciliationRounds(
      Reconciliations reconciliations,
      ReconciliationQueries queries,
      IntegrityConfig config,
      Clock clock) {
    this.reconciliations = reconciliations;
    this.queries = queries;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event, MeterRegistry metrics) {
    measure(metrics);
    if (config.start()) {
      var since = clock.instant();
      running = Thread.ofPlatform().daemon().name("reconciliation").start(() -> rounds(since));
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped = true;
    if (running != null) {
      LockSupport.unpark(running);
      running.join(Duration.ofSeconds(10));
    }
  }

  private void rounds(Instant since) {
    while (!stopped) {
      try {
        if (!reconciliations.doNext() && isDue(since)) {
          reconciliations.request("its time has come", config.repair());
        }
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "reconciliation waits: " + e);
      }
      LockSupport.parkNanos(A_SECOND);
    }
  }

  private boolean isDue(Instant since) {
    if (config.every().isZero()) {
      return false;
    }
    var last = queries.before(clock.instant(), 1);
    var from = last.isEmpty() ? since : last.getFirst().requestedAt();
    return !from.plus(config.every()).isAfter(clock.instant());
  }

  private void measure(MeterRegistry metrics) {
    gauge("reconciliation.wrong", ReconciliationView::wrong)
        .description("What the last reconciliation found that should not be, repaired or not.")
        .register(metrics);
    gauge("reconciliation.unrepaired", ReconciliationView::unrepaired)
        .description("What the last reconciliation found and could not repair.")
        .register(metrics);
    gauge("reconciliation.back.dated", ReconciliationView::backDated)
        .description("Records that change what figures said at the reconciliation before the last.")
        .register(metrics);
    Gauge.builder("reconciliation.age", this::age)
        .description("How long ago the read model was last compared with its sources.")
        .baseUnit("seconds")
        .register(metrics);
  }

  private Gauge.Builder<?> gauge(String name, ToLongFunction<ReconciliationView> number) {
    return Gauge.builder(
        name,
        () -> queries.lastDone().map(last -> (double) number.applyAsLong(last)).orElse(Double.NaN));
  }

  private double age() {
    return queries
        .lastDone()
        .map(last -> Duration.between(last.requestedAt(), clock.instant()).toMillis() / 1000d)
        .orElse(Double.NaN);
  }
}
