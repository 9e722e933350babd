package asylumchain.cases.destruction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Whether what was agreed on is carried out, for those who watch.
@ApplicationScoped
class DestructionFigures {

  void measure(
      @Observes StartupEvent started, MeterRegistry metrics, RunTable runs, ItemTable items) {
    Gauge.builder("destruction.run.unattended", runs, RunTable::unattended)
        .description("For how long nobody has carried out a destruction run that was approved.")
        .baseUnit("seconds")
        .register(metrics);
    Gauge.builder("destruction.cases.failed", items, ItemTable::failed)
        .description("Cases that destruction runs passed over because they could not be destroyed.")
        .register(metrics);
  }
}
