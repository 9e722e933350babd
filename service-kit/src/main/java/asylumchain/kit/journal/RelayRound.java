package asylumchain.kit.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// What a relay does over and over: keep leases, send rows, write down what arrived, beat.
final class RelayRound {

  private static final Logger LOG = Logger.getLogger(RelayRound.class);
  private static final int ROWS_PER_PARTITION = 500;
  private static final int MOST_IN_FLIGHT = 2000;
  private static final Duration SOON = Duration.ofMillis(5);
  private static final Duration STORE_EVERY = Duration.ofMillis(200);

  private final DataSource database;
  private final RelaySettings settings;
  private final Outflows flows;
  private final Heartbeats heartbeats;
  private final TopicOut out;
  private final RelayFigures figures;
  private final Map<Integer, Long> lastBeat = new HashMap<>();
  private final Rhythm sharing;
  private final Rhythm storing = new Rhythm(STORE_EVERY);
  private final Rhythm beating;
  private boolean holdsBack;

  RelayRound(
      DataSource database,
      RelaySettings settings,
      Outflows flows,
      TopicOut out,
      Heartbeats heartbeats,
      RelayFigures figures) {
    this.database = database;
    this.settings = settings;
    this.flows = flows;
    this.heartbeats = heartbeats;
    this.out = out;
    this.figures = figures;
    this.sharing = new Rhythm(settings.lease().dividedBy(5));
    this.beating = new Rhythm(settings.heartbeat().dividedBy(5));
  }

  /// One round; returns how long there is nothing to do, unless the bell rings.
  Duration run() throws SQLException {
    out.check();
    try (var connection = database.getConnection()) {
      if (sharing.due()) {
        flows.share(connection);
        figures.holds(flows.size());
      }
      var sent = send(connection);
      if (storing.due()) {
        flows.store(connection);
      }
      if (beating.due()) {
        beat(connection);
      }
      flows.all().forEach(this::sendDueBeat);
      var allOpen = flows.open(MOST_IN_FLIGHT).size() == flows.size();
      return sent > 0 ? Duration.ZERO : allOpen && !holdsBack ? settings.poll() : SOON;
    }
  }

  private int send(Connection connection) throws SQLException {
    var open = flows.open(MOST_IN_FLIGHT);
    if (open.isEmpty()) {
      return 0;
    }
    var rows = OutboxQueries.next(connection, open, ROWS_PER_PARTITION);
    var later = new HashSet<Integer>();
    int sent = 0;
    for (var row : rows) {
      var flow = flows.of(row.part());
      if (flow == null || !flow.open(Integer.MAX_VALUE) || later.contains(row.part())) {
        continue;
      }
      if (out.takes(row.part())) {
        send(row, flow);
        sent++;
      } else {
        later.add(row.part()); // the rows behind it too, whatever lands meanwhile: the order stays
      }
    }
    holdsBack = !later.isEmpty();
    return sent;
  }

  private void send(JournalEvent row, Outflow flow) {
    if (flow.handOver(row.seq())) {
      out.send(row, flow);
    } else {
      LOG.errorf("rows are missing before %s: this partition stays unsent", row);
    }
  }

  private void beat(Connection connection) throws SQLException {
    var now = System.nanoTime();
    var due = new ArrayList<Integer>();
    for (var flow : flows.open(Integer.MAX_VALUE)) {
      var last = lastBeat.get(flow.part());
      if (last == null || now - last >= settings.heartbeat().toNanos()) {
        due.add(flow.part());
      }
    }
    if (due.isEmpty()) {
      return;
    }
    for (var beat : heartbeats.of(connection, due)) {
      lastBeat.put(beat.part(), now);
      var flow = flows.of(beat.part());
      if (flow != null && !flow.beatWhenCaughtUp(beat)) {
        LOG.errorf("rows after %d are gone: partition %d stays unsent", beat.tail(), beat.part());
      }
    }
  }

  private void sendDueBeat(Outflow flow) {
    var beat = out.takes(flow.part()) ? flow.due() : null;
    if (beat != null) {
      out.send(beat);
    }
  }

  /// Waits for what is under way and hands everything back.
  void finish(Duration limit) throws SQLException {
    var end = System.nanoTime() + limit.toNanos();
    flows.all().forEach(Outflow::drain);
    while (flows.size() > 0 && System.nanoTime() < end) {
      out.check();
      try (var connection = database.getConnection()) {
        flows.store(connection);
      }
      LockSupport.parkNanos(SOON.toNanos());
    }
  }
}
