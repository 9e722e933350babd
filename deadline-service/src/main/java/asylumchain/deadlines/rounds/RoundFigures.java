package asylumchain.deadlines.rounds;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// How far a round is, for those who watch.
@ApplicationScoped
class RoundFigures {

  void measure(@Observes StartupEvent started, MeterRegistry metrics, RoundTable table) {
    Gauge.builder("round.partitions.behind", table, RoundTable::partitionsBehind)
        .description("Partitions with cases that were evaluated under another rule book.")
        .register(metrics);
  }
}
