package asylumchain.kit.journal;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/// How far the topic is behind the journal, for those who watch. Counted over all partitions,
/// so that one without any sender shows as well.
final class RelayFigures {

  private static final String BEHIND =
      """
      select l.part, h.head - l.sent_seq, o.journalled_at, clock_timestamp(), h.head
        from relay_lease l
       cross join lateral (select coalesce(max(seq), 0) as head from journal where part = l.part) h
        left join journal o on o.part = l.part and o.seq = l.sent_seq + 1
      """;

  private final AtomicLongArray lag;
  private final AtomicLongArray heads;
  private final AtomicInteger held = new AtomicInteger();
  private volatile double ageInSeconds;

  RelayFigures(MeterRegistry registry, int partitions) {
    this.lag = new AtomicLongArray(partitions);
    this.heads = new AtomicLongArray(partitions);
    Gauge.builder("journal.relay.leases", held, AtomicInteger::get)
        .description("Partitions that this process sends.")
        .register(registry);
    Gauge.builder("journal.outbox.age", this, figures -> figures.ageInSeconds)
        .description("How long the oldest unsent row has waited.")
        .baseUnit("seconds")
        .strongReference(true)
        .register(registry);
    for (int part = 0; part < partitions; part++) {
      measure(registry, part);
    }
  }

  private void measure(MeterRegistry registry, int part) {
    Gauge.builder("journal.relay.lag", lag, figures -> figures.get(part))
        .description("Rows that the topic does not have yet.")
        .tag("part", Integer.toString(part))
        .register(registry);
    FunctionCounter.builder("journal.rows", heads, figures -> figures.get(part))
        .description("Rows in the journal, whichever process wrote them.")
        .tag("part", Integer.toString(part))
        .register(registry);
  }

  void holds(int leases) {
    held.set(leases);
  }

  int held() {
    return held.get();
  }

  void refresh(Connection connection) throws SQLException {
    var oldest = 0d;
    try (var statement = connection.prepareStatement(BEHIND);
        var row = statement.executeQuery()) {
      while (row.next()) {
        if (row.getInt(1) < lag.length()) {
          lag.set(row.getInt(1), row.getLong(2));
          heads.set(row.getInt(1), row.getLong(5));
        }
        var since = row.getObject(3, OffsetDateTime.class);
        if (since != null) {
          var now = row.getObject(4, OffsetDateTime.class);
          oldest = Math.max(oldest, java.time.Duration.between(since, now).toMillis() / 1000d);
        }
      }
    }
    ageInSeconds = oldest;
  }
}
