package asylumchain.cases.destruction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Whether what was agreed on is carried out, for those who watch. Looked up apart from their
/// questions: those are answered also while the database is slow.
@ApplicationScoped
class DestructionFigures {

  private final RunTable runs;
  private final ItemTable items;
  private volatile double unattended;
  private volatile double failed;

  DestructionFigures(RunTable runs, ItemTable items) {
    this.runs = runs;
    this.items = items;
  }

  void measure(@Observes StartupEvent started, MeterRegistry metrics) {
    Gauge.builder("destruction.run.unattended", () -> unattended)
        .description("For how long nobody has carried out a destruction run that was approved.")
        .baseUnit("seconds")
        .register(metrics);
    Gauge.builder("destruction.cases.failed", () -> failed)
        .description("Cases that destruction runs passed over because they could not be destroyed.")
        .register(metrics);
  }

  @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    unattended = runs.unattended();
    failed = items.failed();
  }
}
