package asylumchain.kit.projection;

import asylumchain.kit.projection.Transactions.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// Fills new tables beside the live ones from the feeds, and switches. What it has done stands in
/// the new tables themselves, so another instance goes on where this one died.
final class Rebuilding {

  private static final System.Logger LOG = System.getLogger(Rebuilding.class.getName());
  private static final int PAGE = 1_000;
  private static final int MOST_PASSES = 10;
  private static final long A_SECOND = 1_000_000_000L;
  private static final int TRIES = 30;

  private static final String LAGGING =
      """
      select l.source, l.part, l.applied_seq
        from live.projection_position l join next.projection_position n using (source, part)
       where n.applied_seq < l.applied_seq
       order by l.part, l.source
      """;

  private static final String TAKE_OVER_OFFSETS =
      """
      update next.projection_position n
         set kafka_offset = l.kafka_offset
        from live.projection_position l
       where (l.source, l.part) = (n.source, n.part)
      """;

  /// What the live tables know, where they know it of the same life of the source.
  private static final String TAKE_OVER_FRESHNESS =
      """
      update next.projection_position n
         set known_through = greatest(n.known_through, l.known_through)
        from live.projection_position l
       where (l.source, l.part) = (n.source, n.part)
         and l.generation in (0, n.generation) and l.applied_seq <= n.applied_seq
      """;

  private static final String NEWS_OF_PROGRESS =
      """
      select l.source, l.part, l.processed_seq
        from live.projection_position l join next.projection_position n using (source, part)
       where l.processed_seq is not null and n.processed_seq is distinct from l.processed_seq
         and l.generation in (0, n.generation)
       order by l.part, l.source
      """;

  private static final String PROGRESSED =
      "update projection_position set processed_seq = ? where part = ? and source = ?";

  private static final String GENERATIONS =
      """
      update next.projection_position n set generation = g.generation
        from (select source, max(generation) as generation
                from (select source, generation from public.projection_generation
                       union all
                      select source, generation from next.projection_position) every
               group by source) g
       where g.source = n.source and g.generation > 0
      """;

  private static final String TOUCHED =
      "delete from public.projection_touched returning part, subject_id";

  private final Projection projection;
  private final Transactions transactions;
  private final Feed feed;
  private final Applier applier;
  private final Rebuilds rebuilds;
  private final LiveSchema schema;
  private final Release release;
  private final int parts;

  Rebuilding(
      Projection projection,
      Transactions transactions,
      Feed feed,
      Applier applier,
      Rebuilds rebuilds,
      LiveSchema schema,
      Release release,
      int parts) {
    this.projection = projection;
    this.transactions = transactions;
    this.feed = feed;
    this.applier = applier;
    this.rebuilds = rebuilds;
    this.schema = schema;
    this.release = release;
    this.parts = parts;
  }

  /// Does the whole rebuild.
  ///
  /// @throws FeedUnavailable if a source does not answer; the next call goes on from there
  void run(UUID rebuild) {
    schema.dropRetired();
    schema.prepareNext(rebuild.toString());
    var lanes = new ArrayList<Lane>();
    var pace = new Pace();
    for (var part = 0; part < parts; part++) {
      for (var source : projection.sources()) {
        lanes.add(new Lane(source, part, applier, feed, pace));
      }
    }
    catchUp(rebuild, lanes);
    schema.analyse();
    switchOver(rebuild);
    schema.dropRetired();
  }

  /// Passes over all feeds until one takes so little time that what is left can be done while the
  /// live tables wait. Where rows come in faster than that, some passes must do.
  private void catchUp(UUID rebuild, List<Lane> lanes) {
    for (var passes = 1; passes <= MOST_PASSES; passes++) {
      var began = System.nanoTime();
      pass(rebuild, lanes);
      if (System.nanoTime() - began < A_SECOND) {
        return;
      }
    }
  }

  /// Reads every feed to its end.
  private void pass(UUID rebuild, List<Lane> lanes) {
    for (var lane : lanes) {
      lane.place(
          transactions.call(
              Tables.NEXT,
              connection -> PositionTable.read(connection, lane.source(), lane.part())));
      var more = true;
      while (more) {
        var read = lane.readPage(PAGE);
        rebuilds.renew(rebuild, read);
        more = read > 0;
      }
    }
  }

  /// The lock may not be had at once, where batches follow each other closely.
  private void switchOver(UUID rebuild) {
    for (var attempt = 1; ; attempt++) {
      try {
        rebuilds.renew(rebuild, 0);
        transactions.run(Tables.SWITCH, connection -> switchOver(connection, rebuild));
        LOG.log(System.Logger.Level.INFO, "the rebuilt tables are live");
        return;
      } catch (RuntimeException e) {
        if (attempt == TRIES || !Passing.is(e)) {
          throw e;
        }
        LockSupport.parkNanos(A_SECOND);
      }
    }
  }

  private void switchOver(Connection connection, UUID rebuild) throws SQLException {
    for (var lag : positions(connection, LAGGING)) {
      closeGap(connection, lag);
    }
    foldTouched(connection);
    execute(connection, GENERATIONS);
    for (var news : positions(connection, NEWS_OF_PROGRESS)) {
      projection.progressed(connection, news.part(), news.source(), news.number());
      try (var update = connection.prepareStatement(PROGRESSED)) {
        update.setLong(1, news.number());
        update.setInt(2, news.part());
        update.setString(3, news.source().name());
        update.executeUpdate();
      }
    }
    execute(connection, TAKE_OVER_OFFSETS);
    execute(connection, TAKE_OVER_FRESHNESS);
    schema.swap(connection, release.ddlHash());
    rebuilds.finish(connection, rebuild);
  }

  /// The little that came in while the last pass ran. A source that has lost rows has no more.
  private void closeGap(Connection connection, Mark lag) throws SQLException {
    while (true) {
      var applied = PositionTable.read(connection, lag.source(), lag.part()).appliedSeq();
      var events =
          feed.read(lag.source(), lag.part(), applied, PAGE).events().stream()
              .filter(event -> event.seq() <= lag.number())
              .toList();
      if (events.isEmpty()) {
        return;
      }
      applier.within(connection, new Batch(events, null));
    }
  }

  private void foldTouched(Connection connection) throws SQLException {
    try (var delete = connection.prepareStatement(TOUCHED);
        var rows = delete.executeQuery()) {
      while (rows.next()) {
        var subject = rows.getObject("subject_id", UUID.class);
        var history =
            projection.sources().stream().map(source -> feed.subject(source, subject)).toList();
        applier.refold(connection, rows.getInt("part"), subject, history);
      }
    }
  }

  private List<Mark> positions(Connection connection, String question) throws SQLException {
    try (var query = connection.prepareStatement(question);
        var rows = query.executeQuery()) {
      var marks = new ArrayList<Mark>();
      while (rows.next()) {
        var name = rows.getString(1);
        for (var source : projection.sources()) {
          if (source.name().equals(name)) {
            marks.add(new Mark(source, rows.getInt(2), rows.getLong(3)));
          }
        }
      }
      return marks;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private record Mark(Source source, int part, long number) {}
}
