package asylumchain.kit.projection;

import asylumchain.kit.projection.Transactions.Tables;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// All lanes of one instance, and what they share. Several threads may each have lanes of it.
final class Lanes {

  private static final System.Logger LOG = System.getLogger(Lanes.class.getName());

  private final Projection projection;
  private final Transactions transactions;
  private final Feed feed;
  private final Applier applier;
  private final SignsOfLife signs;
  private final Rebuilds rebuilds;
  private final int parts;
  private final ThreadLocal<Pace> pace = ThreadLocal.withInitial(Pace::new);
  private final Set<Lane> open = ConcurrentHashMap.newKeySet();
  private final Set<Lane> halted = ConcurrentHashMap.newKeySet();
  private final ThreadLocal<Map<Source, List<Lane>>> withoutTopic =
      ThreadLocal.withInitial(HashMap::new);

  Lanes(
      Projection projection,
      Transactions transactions,
      Feed feed,
      Applier applier,
      SignsOfLife signs,
      Rebuilds rebuilds,
      int parts) {
    this.projection = projection;
    this.transactions = transactions;
    this.feed = feed;
    this.applier = applier;
    this.signs = signs;
    this.rebuilds = rebuilds;
    this.parts = parts;
  }

  List<String> topics() {
    return projection.sources().stream().map(Source::topic).toList();
  }

  Lane open(String topic, int part) {
    var source =
        projection.sources().stream()
            .filter(it -> it.topic().equals(topic))
            .findFirst()
            .orElseThrow();
    var lane = new Lane(source, part, applier, feed, pace.get());
    open.add(lane);
    return lane;
  }

  void close(Lane lane) {
    open.remove(lane);
  }

  Position position(Lane lane) {
    return transactions.call(
        Tables.LIVE, connection -> PositionTable.read(connection, lane.source(), lane.part()));
  }

  /// How many subjects of its partition are parked.
  int parked(Lane lane) {
    return transactions.call(
        Tables.LIVE, connection -> ParkedTable.subjects(connection, lane.part()).size());
  }

  /// A lane stands still until somebody mends what made it fail.
  void halted(Lane lane) {
    halted.add(lane);
  }

  void goesOn(Lane lane) {
    halted.remove(lane);
  }

  /// How many lanes stand still.
  int halted() {
    return halted.size();
  }

  /// How many records came that their source does not have under their numbers.
  int contradictions() {
    return open.stream().mapToInt(Lane::contradictions).sum();
  }

  /// Rows of one partition that are known to exist and are not applied; 0 where another instance
  /// has the partition.
  long behind(Source source, int part) {
    return open.stream()
        .filter(lane -> lane.part() == part && lane.source().equals(source))
        .mapToLong(Lane::behind)
        .sum();
  }

  /// Asks for a rebuild, unless the tables know of this change already.
  void sourceChanged(SourceChanged change) {
    rebuilds.sourceChanged(change);
  }

  /// To be called once a second.
  ///
  /// @param active the lanes of this thread that are not resting
  /// @param exists whether a topic exists
  void tend(Collection<Lane> active, Predicate<String> exists) {
    signs.store(active);
    for (var source : projection.sources()) {
      var followed = open.stream().anyMatch(lane -> lane.source().equals(source));
      if (followed || exists.test(source.topic())) {
        withoutTopic.get().remove(source);
      } else {
        follow(source);
      }
    }
  }

  /// Reads a source that has no topic from its feed. Another instance may do the same; the
  /// compare-and-set on the position sees to it that each row is applied once.
  private void follow(Source source) {
    LOG.log(System.Logger.Level.WARNING, "no topic {0}; the feed serves", source.topic());
    var lanes =
        withoutTopic
            .get()
            .computeIfAbsent(
                source,
                it ->
                    java.util.stream.IntStream.range(0, parts)
                        .mapToObj(part -> new Lane(it, part, applier, feed, pace.get()))
                        .toList());
    for (var lane : lanes) {
      try {
        lane.place(position(lane));
        lane.catchUp();
      } catch (PositionMoved e) {
        LOG.log(System.Logger.Level.DEBUG, "another instance reads part {0}", lane.part());
      } catch (SourceChanged e) {
        sourceChanged(e);
        return;
      }
    }
  }
}
