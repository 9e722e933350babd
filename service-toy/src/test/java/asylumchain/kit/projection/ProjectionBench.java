package asylumchain.kit.projection;

import asylumchain.kit.projection.Transactions.Tables;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Not a test: what the kit itself costs. Run with `-Dtest=ProjectionBench`.
class ProjectionBench {

  private static final System.Logger LOG = System.getLogger(ProjectionBench.class.getName());
  private static final int EVENTS = 300_000;
  private static final String PAYLOAD =
      "{\"type\":\"thing-happened\",\"occurredOn\":\"2020-05-01\",\"note\":\""
          + "x".repeat(120)
          + "\"}";

  @Test
  void records_per_second_through_kafka_and_through_the_feed() throws Exception {
    try (var world = new ToyWorld()) {
      for (var i = 0; i < EVENTS; i++) {
        var part = i % ToyWorld.PARTS;
        world.cases.publish(part, new UUID(part, i / 15), PAYLOAD);
      }
      world.cases.flush();
      var consuming = world.start(new Nothing(world.projection()), world.transactions(), "1");
      var kafka = time(() -> world.applied() == EVENTS);
      LOG.log(System.Logger.Level.INFO, "through Kafka: {0} records/s", EVENTS * 1000L / kafka);
      var rebuild = consuming.rebuilds().request("bench");
      var feed =
          time(() -> consuming.rebuilds().find(rebuild).orElseThrow().state().equals("DONE"));
      LOG.log(System.Logger.Level.INFO, "rebuild: {0} records/s", EVENTS * 1000L / feed);
    }
  }

  private static long time(java.util.function.BooleanSupplier done) {
    var began = System.nanoTime();
    while (!done.getAsBoolean()) {
      LockSupport.parkNanos(20_000_000);
    }
    return Math.max(1, Duration.ofNanos(System.nanoTime() - began).toMillis());
  }

  /// A projection that keeps nothing.
  private record Nothing(Projection named) implements Projection {
    @Override
    public String name() {
      return named.name();
    }

    @Override
    public List<Source> sources() {
      return named.sources();
    }

    @Override
    public List<String> ddl() {
      return named.ddl();
    }

    @Override
    public void apply(Connection connection, int part, List<ReceivedEvent> batch) {
      LOG.log(System.Logger.Level.TRACE, "{0} records", batch.size());
    }

    @Override
    public void progressed(Connection connection, int part, Source source, long processedSeq) {
      LOG.log(System.Logger.Level.TRACE, "{0}", Tables.LIVE);
    }

    @Override
    public void forget(Connection connection, int part, UUID subjectId) {
      LOG.log(System.Logger.Level.TRACE, "{0}", subjectId);
    }
  }
}
