package asylumchain.deadlines.law.register;

import asylumchain.deadlines.law.RuleBook;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/// The amendments that entered the law, numbered in the order in which they count, and what
/// they make of the files.
public final class AppliedTable {

  private static final String APPLIED =
      LawChangeTable.CHANGES + " where number <= ? order by number";
  private static final String KNOWN_BY =
      "select count(*) from public.law_change where known_from <= ?";
  private static final String HIGHEST = "select coalesce(max(number), 0) from public.law_change";

  private AppliedTable() {}

  /// How the next amendment enters the law.
  static LawChange.Applied next(Connection connection, RuleBook book, Instant knownFrom, long cases)
      throws SQLException {
    var number = count(connection) + 1;
    var version = BookVersion.parse(book.version()).with(number).text();
    return new LawChange.Applied(number, knownFrom, version, cases, null);
  }

  /// How many were applied and known by a moment.
  static int knownBy(Connection connection, Instant then) throws SQLException {
    try (var query = connection.prepareStatement(KNOWN_BY)) {
      query.setObject(1, LawChangeTable.moment(then));
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /// How many were applied.
  static int count(Connection connection) throws SQLException {
    return Math.toIntExact(number(connection, HIGHEST));
  }

  /// The files with the amendments that a version counts.
  static RuleBook amend(Connection connection, RuleBook files, BookVersion version)
      throws SQLException {
    var book = files;
    for (var change : LawChangeTable.of(connection, APPLIED, version.amendments())) {
      var applied = change.applied();
      if (applied != null) {
        var made = version.with(applied.number()).text();
        book = change.amendment().to(book, made, applied.knownFrom());
      }
    }
    return book;
  }

  /// Which cases can look different under the book in use than under the one they were evaluated
  /// with.
  ///
  /// @param evaluatedUnder a version; empty for a case that was not evaluated yet
  public static Reach between(Connection connection, String evaluatedUnder, RuleBook book)
      throws SQLException {
    var then = BookVersion.parse(evaluatedUnder);
    var now = BookVersion.parse(book.version());
    if (!then.files().equals(now.files()) || then.amendments() >= now.amendments()) {
      return new Reach.Everything();
    }
    return LawChangeTable.of(connection, APPLIED, now.amendments()).stream()
        .skip(then.amendments())
        .map(change -> change.amendment().reach(book))
        .reduce(Reach::or)
        .orElseGet(Reach.Everything::new);
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var query = connection.prepareStatement(sql);
        var rows = query.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
