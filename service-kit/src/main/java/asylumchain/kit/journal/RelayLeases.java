package asylumchain.kit.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which process sends which partition. Each take-over raises the epoch; nothing is written
/// under an older one. Time is the database's own, so that clocks of processes need not agree.
final class RelayLeases {

  private static final String SHOW_ALIVE =
      """
      insert into relay_member as m (member, alive_until)
      values (?, clock_timestamp() + ? * interval '1 millisecond')
      on conflict (member) do update set alive_until = excluded.alive_until
      """;

  private static final String COUNT_ALIVE =
      "select count(*) from relay_member where alive_until > clock_timestamp()";

  private static final String FORGET_THE_DEAD =
      "delete from relay_member where alive_until < clock_timestamp() - interval '1 hour'";

  private static final String RENEW =
      """
      update relay_lease l
         set expires_at = clock_timestamp() + ? * interval '1 millisecond'
        from unnest(?::integer[], ?::bigint[]) u (part, epoch)
       where l.part = u.part and l.epoch = u.epoch and l.holder = ?
      returning l.part
      """;

  private static final String TAKE =
      """
      with free as materialized (
        select part
          from relay_lease
         where holder is null or expires_at < clock_timestamp()
         order by part
         limit ?
           for update skip locked
      )
      update relay_lease l
         set holder = ?, epoch = l.epoch + 1,
             expires_at = clock_timestamp() + ? * interval '1 millisecond'
        from free
       where l.part = free.part
      returning l.part, l.epoch, l.sent_seq
      """;

  private static final String ADVANCE =
      """
      update relay_lease l
         set sent_seq = u.seq
        from unnest(?::integer[], ?::bigint[], ?::bigint[]) u (part, epoch, seq)
       where l.part = u.part and l.epoch = u.epoch and l.sent_seq <= u.seq
      returning l.part
      """;

  private static final String HAND_BACK =
      """
      update relay_lease l
         set holder = null
        from unnest(?::integer[], ?::bigint[]) u (part, epoch)
       where l.part = u.part and l.epoch = u.epoch and l.holder = ?
      returning l.part
      """;

  private static final String LEAVE = "delete from relay_member where member = ?";

  private final String member;
  private final long leaseMillis;

  RelayLeases(String member, Duration lease) {
    this.member = member;
    this.leaseMillis = lease.toMillis();
  }

  /// Says that this process lives; returns how many do.
  int alive(Connection connection) throws SQLException {
    try (var show = connection.prepareStatement(SHOW_ALIVE);
        var forget = connection.prepareStatement(FORGET_THE_DEAD);
        var count = connection.prepareStatement(COUNT_ALIVE)) {
      new Columns(connection, show).value(member).value(leaseMillis).done().executeUpdate();
      forget.executeUpdate();
      try (var row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /// Keeps what is still ours; what is missing from the answer was taken over.
  Set<Integer> renew(Connection connection, Collection<Outflow> flows) throws SQLException {
    var held = List.copyOf(flows);
    try (var statement = connection.prepareStatement(RENEW)) {
      return parts(
          new Columns(connection, statement)
              .value(leaseMillis)
              .texts("integer", held, Outflow::part)
              .texts("bigint", held, Outflow::epoch)
              .value(member));
    }
  }

  /// Takes partitions that nobody holds.
  List<Outflow> take(Connection connection, int atMost) throws SQLException {
    var taken = new ArrayList<Outflow>();
    try (var statement = connection.prepareStatement(TAKE)) {
      new Columns(connection, statement).value(atMost).value(member).value(leaseMillis);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          taken.add(new Outflow(row.getInt(1), row.getLong(2), row.getLong(3)));
        }
      }
    }
    return taken;
  }

  /// Writes down how far the topic is; what is missing from the answer was taken over.
  Set<Integer> advance(Connection connection, Collection<Outflow> flows) throws SQLException {
    record Mark(Outflow flow, long seq) {}
    var marks = flows.stream().map(flow -> new Mark(flow, flow.acknowledged())).toList();
    try (var statement = connection.prepareStatement(ADVANCE)) {
      var ours =
          parts(
              new Columns(connection, statement)
                  .texts("integer", marks, mark -> mark.flow().part())
                  .texts("bigint", marks, mark -> mark.flow().epoch())
                  .texts("bigint", marks, Mark::seq));
      marks.forEach(mark -> mark.flow().stored(mark.seq()));
      return ours;
    }
  }

  /// Lets others have these partitions at once.
  void handBack(Connection connection, Collection<Outflow> flows) throws SQLException {
    var held = List.copyOf(flows);
    try (var statement = connection.prepareStatement(HAND_BACK)) {
      parts(
          new Columns(connection, statement)
              .texts("integer", held, Outflow::part)
              .texts("bigint", held, Outflow::epoch)
              .value(member));
    }
  }

  /// Says that this process goes.
  void leave(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(LEAVE)) {
      statement.setString(1, member);
      statement.executeUpdate();
    }
  }

  private static Set<Integer> parts(Columns columns) throws SQLException {
    var parts = new HashSet<Integer>();
    try (var row = columns.done().executeQuery()) {
      while (row.next()) {
        parts.add(row.getInt(1));
      }
    }
    return parts;
  }
}
