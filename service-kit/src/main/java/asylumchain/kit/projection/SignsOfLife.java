package asylumchain.kit.projection;

import asylumchain.kit.projection.Transactions.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// Writes down how fresh the tables are, once a second for all partitions together.
final class SignsOfLife {

  /// In how many seconds one after the other a row is passed by that somebody else has.
  private static final int PATIENCE = 5;

  /// Whoever waits for a row holds no other: else all partitions would stand still behind the one
  /// that is being worked on.
  private static final String OF_THE_FREE = heard("skip locked");

  private static final String OF_ONE = heard("");

  /// A sign from before the last row takes nothing back: that row may say more.
  private static final String PROCESSED =
      """
      update projection_position
         set processed_seq = ?
       where part = ? and source = ?
         and (processed_seq is null or processed_seq < ? or applied_seq = ?)
      """;

  private static final System.Logger LOG = System.getLogger(SignsOfLife.class.getName());

  private final Projection projection;
  private final Transactions transactions;
  private final Release release;

  SignsOfLife(Projection projection, Transactions transactions, Release release) {
    this.projection = projection;
    this.transactions = transactions;
    this.release = release;
  }

  /// Stores what these lanes have heard since the last time.
  void store(Collection<Lane> lanes) {
    var heard = new ArrayList<Heard>();
    for (var lane : lanes) {
      var heartbeat = lane.settled();
      if (heartbeat != null) {
        heard.add(new Heard(lane, heartbeat));
      }
    }
    if (!heard.isEmpty()) {
      var stored = stamped(heard, OF_THE_FREE);
      for (var each : heard) {
        if (stored.contains(each) || waited(each)) {
          each.lane.pulse().stored();
          progressOrComplain(each);
        }
      }
    }
  }

  /// Whether it was stored after all. Somebody else has the row, and nobody stands still for that
  /// until the sign has been put off for long.
  private boolean waited(Heard heard) {
    var pulse = heard.lane.pulse();
    if (pulse.postponed() < PATIENCE) {
      pulse.postpone(heard.heartbeat);
      return false;
    }
    stamped(List.of(heard), OF_ONE);
    return true;
  }

  /// Rows are locked in the order in which everybody locks them.
  ///
  /// @param locked what to do about rows that somebody else has; nothing, to wait
  private static String heard(String locked) {
    return """
      with heard as (
        select * from unnest(?::integer[], ?::text[], ?::bigint[], ?::timestamptz[], ?::bigint[])
                   as heard (part, source, seq, at, kafka_offset)),
      locked as (
        select p.part, p.source
          from projection_position p join heard using (part, source)
         order by p.part, p.source
           for no key update of p %s)
      update projection_position p
         set known_through = greatest(p.known_through, heard.at), kafka_offset = heard.kafka_offset
        from heard join locked using (part, source)
       where p.part = heard.part and p.source = heard.source and p.applied_seq >= heard.seq
      returning p.part, p.source
      """
        .formatted(locked);
  }

  /// Stores these in one transaction.
  ///
  /// @return those that were stored
  private List<Heard> stamped(List<Heard> heard, String sql) {
    return transactions.call(
        Tables.LIVE,
        connection -> {
          release.requireOurs(connection);
          return stamp(connection, heard, sql);
        });
  }

  private static List<Heard> stamp(Connection connection, List<Heard> heard, String sql)
      throws SQLException {
    try (var update = connection.prepareStatement(sql)) {
      update.setArray(1, array(connection, "integer", heard.stream().map(h -> h.lane.part())));
      update.setArray(
          2, array(connection, "text", heard.stream().map(h -> h.lane.source().name())));
      update.setArray(3, array(connection, "bigint", heard.stream().map(h -> h.heartbeat.seq())));
      update.setArray(
          4, array(connection, "text", heard.stream().map(h -> h.heartbeat.at().toString())));
      update.setArray(5, array(connection, "bigint", heard.stream().map(h -> h.lane.nextOffset())));
      var stored = new ArrayList<Heard>();
      try (var rows = update.executeQuery()) {
        while (rows.next()) {
          var part = rows.getInt("part");
          var source = rows.getString("source");
          heard.stream().filter(each -> each.isOf(part, source)).forEach(stored::add);
        }
      }
      return stored;
    }
  }

  private void progressOrComplain(Heard heard) {
    try {
      progress(heard);
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the progress of %s part %d is not noted"
              .formatted(heard.lane.source().name(), heard.lane.part()),
          e);
    }
  }

  /// One transaction per partition, because the service may have much to do.
  private void progress(Heard heard) {
    var processed = heard.heartbeat.processedSeq();
    var lane = heard.lane;
    if (processed == null || Objects.equals(processed, lane.processedSeq())) {
      return;
    }
    var noted =
        transactions.<Boolean>call(
            Tables.LIVE,
            connection -> {
              release.requireOurs(connection);
              PositionTable.lock(connection, lane.part());
              var news = note(connection, heard, processed);
              if (news) {
                projection.progressed(connection, lane.part(), lane.source(), processed);
              }
              return news;
            });
    if (noted) {
      lane.processed(processed);
    }
  }

  private static boolean note(Connection connection, Heard heard, long processed)
      throws SQLException {
    try (var update = connection.prepareStatement(PROCESSED)) {
      update.setLong(1, processed);
      update.setInt(2, heard.lane.part());
      update.setString(3, heard.lane.source().name());
      update.setLong(4, processed);
      update.setLong(5, heard.heartbeat.seq());
      return update.executeUpdate() == 1;
    }
  }

  private static java.sql.Array array(
      Connection connection, String type, java.util.stream.Stream<?> values) throws SQLException {
    return connection.createArrayOf(type, values.toArray());
  }

  private record Heard(Lane lane, Message.Heartbeat heartbeat) {
    boolean isOf(int part, String source) {
      return lane.part() == part && lane.source().name().equals(source);
    }
  }
}
