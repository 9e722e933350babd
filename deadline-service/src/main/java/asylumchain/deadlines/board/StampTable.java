package asylumchain.deadlines.board;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.register.AppliedTable;
import asylumchain.deadlines.law.register.Reach;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// Which rule books the cases of the board were evaluated under: each keeps the version as a stamp.
///
/// An amendment of the law leaves most cases as they are. Those keep their stamp, and once those
/// that it does reach are evaluated, one row per partition says that what remains under an older
/// stamp says what the book in use says. It counts until another book comes to use, whichever that
/// is.
public final class StampTable {

  /// The stamps of the partition `asked.part` that are behind the `book` in use: not its own, and
  /// not passed over since it came to use. One look into the index per stamp, however many cases
  /// there are; a partition has as many stamps as amendments were made since the last release with
  /// other files, at most.
  public static final String ARE_BEHIND =
      """
      with recursive stamped (version) as (
        select min(evaluated_under) from case_board where part = asked.part
         union all
        select (select min(b.evaluated_under)
                  from case_board b
                 where b.part = asked.part and b.evaluated_under > s.version)
          from stamped s
         where s.version is not null)
      select s.version
        from stamped s
       where s.version <> book.version
         and not exists (select 1
                           from public.passed_over o
                          where o.part = asked.part and o.stamp = s.version
                            and o.version = book.version and o.activated_at = book.activated_at)
      """;

  private static final String STAMPS =
      """
      select asked.part, stamp.version
        from generate_series(?::integer, ?::integer) as asked (part)
       cross join public.rule_book book
       cross join lateral (
      """
          + ARE_BEHIND
          + ") stamp";

  private static final String TO_EVALUATE =
      """
      select b.case_id
        from case_board b
       where b.part = ? and b.evaluated_under = ? and
      """
          + ReachTable.IS_REACHED
          + " limit ?";

  private static final String WAITING =
      """
      select count(*)
        from case_board b
       where b.part = ? and b.evaluated_under = ? and
      """
          + ReachTable.IS_REACHED;

  private static final String PASS_OVER =
      """
      insert into public.passed_over (part, stamp, version, activated_at)
      select ?, ?, version, activated_at from public.rule_book
          on conflict (part, stamp)
          do update set version = excluded.version, activated_at = excluded.activated_at
      """;

  private StampTable() {}

  private record Stamp(int part, String version) {}

  /// Cases of a partition that the law in use can make look different from what was last said of
  /// them, or that were not evaluated yet. Where there are none, what the book in use says of all
  /// that are left under other stamps is what was said of them: that is noted.
  ///
  /// @param book the one in use, held by the caller, who holds the partition, too
  static List<UUID> toEvaluate(Connection connection, int part, RuleBook book, int limit)
      throws SQLException {
    var cases = new ArrayList<UUID>();
    var stamps = behind(connection, part, part);
    for (var stamp : stamps) {
      var reach = AppliedTable.between(connection, stamp.version(), book);
      try (var query = connection.prepareStatement(TO_EVALUATE)) {
        query.setInt(1, part);
        query.setString(2, stamp.version());
        ReachTable.set(query, 3, reach);
        query.setInt(6, limit - cases.size());
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            cases.add(rows.getObject(1, UUID.class));
          }
        }
      }
    }
    if (cases.isEmpty()) {
      passOver(connection, stamps);
    }
    return cases;
  }

  private static void passOver(Connection connection, List<Stamp> stamps) throws SQLException {
    for (var stamp : stamps) {
      try (var insert = connection.prepareStatement(PASS_OVER)) {
        insert.setInt(1, stamp.part());
        insert.setString(2, stamp.version());
        insert.executeUpdate();
      }
    }
  }

  /// How many cases of the first so many partitions wait to be evaluated with the book in use.
  public static long waiting(Connection connection, int partitions, RuleBook book)
      throws SQLException {
    var reaches = new HashMap<String, Reach>();
    long waiting = 0;
    for (var stamp : behind(connection, 0, partitions - 1)) {
      if (!reaches.containsKey(stamp.version())) {
        reaches.put(stamp.version(), AppliedTable.between(connection, stamp.version(), book));
      }
      try (var query = connection.prepareStatement(WAITING)) {
        query.setInt(1, stamp.part());
        query.setString(2, stamp.version());
        ReachTable.set(query, 3, reaches.get(stamp.version()));
        try (var rows = query.executeQuery()) {
          rows.next();
          waiting += rows.getLong(1);
        }
      }
    }
    return waiting;
  }

  private static List<Stamp> behind(Connection connection, int first, int last)
      throws SQLException {
    try (var query = connection.prepareStatement(STAMPS)) {
      query.setInt(1, first);
      query.setInt(2, last);
      try (var rows = query.executeQuery()) {
        var stamps = new ArrayList<Stamp>();
        while (rows.next()) {
          stamps.add(new Stamp(rows.getInt(1), rows.getString(2)));
        }
        return stamps;
      }
    }
  }
}
