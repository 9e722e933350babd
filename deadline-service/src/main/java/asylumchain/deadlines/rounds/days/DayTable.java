package asylumchain.deadlines.rounds.days;

import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// How far each partition is in the course of days, across all replicas.
@ApplicationScoped
public class DayTable {

  /// An installation begins on the day on which it begins.
  private static final String BEGIN =
      """
      insert into public.day_gone_through (part, day)
      select part, ? from generate_series(0, ?::integer - 1) as part
          on conflict do nothing
      """;

  private static final String GONE_THROUGH =
      "select day from public.day_gone_through where part = ?";

  private static final String GO_TO = "update public.day_gone_through set day = ? where part = ?";

  private static final String TO_GO_THROUGH =
      """
      select d.part
        from public.day_gone_through d
       where d.day < ?
          or exists (select 1 from case_board b where b.part = d.part and b.wakes_on <= ?)
       order by d.part
      """;

  private static final String BEYOND =
      "select part from public.day_gone_through where day > ? order by part";

  private static final String KNOWN_SINCE =
      "update public.determined set known_since = ? where part = ? and known_since > ?";

  private static final String WAKE_ALL =
      "update case_board set wakes_on = ? where part = ? and evaluated_under <> ''";

  private final DataSource database;
  private final BusinessDate businessDate;
  private final DaysConfig config;

  DayTable(DataSource database, BusinessDate businessDate, DaysConfig config) {
    this.database = database;
    this.businessDate = businessDate;
    this.config = config;
  }

  public LocalDate today() {
    return businessDate.today();
  }

  /// The connection of the transaction that is under way.
  public Connection connection() throws SQLException {
    return database.getConnection();
  }

  /// Where a partition is, on a day. A partition that has not begun has nothing behind it.
  public Course course(Connection connection, int part, LocalDate today) throws SQLException {
    try (var query = connection.prepareStatement(GONE_THROUGH)) {
      query.setInt(1, part);
      try (var rows = query.executeQuery()) {
        var day = rows.next() ? rows.getObject(1, LocalDate.class) : today;
        return new Course(config.ahead(), day.isAfter(today) ? today : day, today);
      }
    }
  }

  public void begin(Connection connection, int partitions, LocalDate today) throws SQLException {
    try (var insert = connection.prepareStatement(BEGIN)) {
      insert.setObject(1, today);
      insert.setInt(2, partitions);
      insert.executeUpdate();
    }
  }

  /// Notes that of every day up to this one everything was said.
  public void goTo(Connection connection, int part, LocalDate day) throws SQLException {
    try (var update = connection.prepareStatement(GO_TO)) {
      update.setObject(1, day);
      update.setInt(2, part);
      update.executeUpdate();
    }
  }

  /// Goes back to an earlier day, because the business date was corrected. What was said stays
  /// said; what silence brought meanwhile is open again.
  public void goBack(Connection connection, int part, LocalDate day) throws SQLException {
    goTo(connection, part, day);
    try (var update = connection.prepareStatement(KNOWN_SINCE)) {
      update.setObject(1, day);
      update.setInt(2, part);
      update.setObject(3, day);
      update.executeUpdate();
    }
    try (var update = connection.prepareStatement(WAKE_ALL)) {
      update.setObject(1, day);
      update.setInt(2, part);
      update.executeUpdate();
    }
  }

  /// Partitions in which something is left to say up to this day.
  public List<Integer> toGoThrough(Connection connection, LocalDate today) throws SQLException {
    try (var query = connection.prepareStatement(TO_GO_THROUGH)) {
      query.setObject(1, today);
      query.setObject(2, today);
      return parts(query);
    }
  }

  /// Partitions that went through a later day than this one.
  public List<Integer> beyond(Connection connection, LocalDate today) throws SQLException {
    try (var query = connection.prepareStatement(BEYOND)) {
      query.setObject(1, today);
      return parts(query);
    }
  }

  private static List<Integer> parts(PreparedStatement query) throws SQLException {
    var parts = new ArrayList<Integer>();
    try (var rows = query.executeQuery()) {
      while (rows.next()) {
        parts.add(rows.getInt(1));
      }
    }
    return parts;
  }
}
