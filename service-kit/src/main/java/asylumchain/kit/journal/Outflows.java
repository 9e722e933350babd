package asylumchain.kit.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The partitions that this process sends: its fair share among the processes that live.
final class Outflows {

  private final RelayLeases leases;
  private final RelaySettings settings;
  private final TreeMap<Integer, Outflow> flows = new TreeMap<>();

  Outflows(RelayLeases leases, RelaySettings settings) {
    this.leases = leases;
    this.settings = settings;
  }

  int size() {
    return flows.size();
  }

  @Nullable Outflow of(int part) {
    return flows.get(part);
  }

  Collection<Outflow> all() {
    return List.copyOf(flows.values());
  }

  /// Those that can take more rows.
  List<Outflow> open(int atMostInFlight) {
    return flows.values().stream().filter(flow -> flow.open(atMostInFlight)).toList();
  }

  /// Drops what others took over, gives up what is more than a fair share, takes what is free.
  void share(Connection connection) throws SQLException {
    flows.keySet().retainAll(leases.renew(connection, flows.values()));
    var fair = Math.ceilDiv(settings.partitions(), leases.alive(connection));
    flows.values().stream().skip(fair).forEach(Outflow::drain);
    if (flows.size() < fair) {
      leases.take(connection, fair - flows.size()).forEach(taken -> flows.put(taken.part(), taken));
    }
  }

  /// Writes down how far the topic is, and hands back what is drained.
  void store(Connection connection) throws SQLException {
    var news = flows.values().stream().filter(Outflow::unstored).toList();
    if (!news.isEmpty()) {
      var ours = leases.advance(connection, news);
      news.stream().filter(flow -> !ours.contains(flow.part())).forEach(this::drop);
    }
    var drained = flows.values().stream().filter(Outflow::drained).toList();
    if (!drained.isEmpty()) {
      leases.handBack(connection, drained);
      drained.forEach(this::drop);
    }
  }

  /// Ends all leases, whatever is still under way.
  void letGo(Connection connection) throws SQLException {
    leases.advance(connection, flows.values());
    leases.handBack(connection, flows.values());
    leases.leave(connection);
    flows.clear();
  }

  private void drop(Outflow flow) {
    flows.remove(flow.part());
  }
}
