package asylumchain.deadlines.board.worklist;

import asylumchain.events.Stage;
import asylumchain.kit.database.SqlText;
import asylumchain.kit.http.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The work list in SQL. It walks one index in the order in which the list is shown, and stops when
/// the page is full: how many clocks there are does not matter.
@ApplicationScoped
class WorkListQueries {

  /// Clocks without a last day come last.
  static final LocalDate NO_LAST_DAY = LocalDate.of(9999, 12, 31);

  private static final String COLUMNS =
      """
      select c.case_id, c.clock, c.rule, c.state, c.started_on, c.due_on,
             b.kind, b.track, b.stage, b.nationality, b.partner, b.unit, b.waiting_for,
             b.lodged_on, b.made_on,
             exists (select 1
                       from parked_case k
                      where k.part = c.part and k.subject_id = c.case_id) as parked
      """;

  private static final String LISTED =
      """
        from case_clock c
        join case_board b using (part, case_id)
       where true
      """;

  private static final String OF_PARTNER = "and c.partners @> array[cast(? as text)]";

  private static final String LODGED_FROM = "and b.lodged_on >= ?";

  private static final String LODGED_UNTIL = "and b.lodged_on <= ?";

  private static final String OPEN_ON = "and b.awaited @> cast(? as date)";

  /// The board keeps on whose desk a case is, not where it was lodged. A lodging that was put right
  /// counts as it was put right last.
  private static final String LODGED_AT =
      """
      and exists (select 1
                    from case_fact f
                   where f.part = b.part and f.case_id = b.case_id
                     and f.event like '%"application-lodged"%'
                     and coalesce(cast(f.event as jsonb) #>> '{replacement,unit}',
                                  cast(f.event as jsonb) ->> 'unit') = any (?)
                     and not exists (
                       select 1
                         from case_fact n
                        where n.part = f.part and n.case_id = f.case_id and n.version > f.version
                          and n.event like '%"fact-corrected"%'
                          and cast(cast(n.event as jsonb) ->> 'version' as integer)
                              in (f.version,
                                  cast(cast(f.event as jsonb) ->> 'version' as integer))))
      """;

  private static final String AFTER = "and (c.listed_on, c.case_id, c.clock) > (?, ?, ?)";

  private static final String PAGE = "order by c.listed_on, c.case_id, c.clock limit ?";

  private static final String READY =
      """
      (b.waiting_for is null and b.lodged_on is not null and b.stage = any (?)
       and c.clock <> all (?)) = ?
      """;

  private final DataSource database;

  WorkListQueries(DataSource database) {
    this.database = database;
  }

  /// After which line the list goes on.
  record Key(LocalDate listedOn, UUID caseId, String clock) {}

  /// @param after `null` at the beginning
  List<Line> page(WorkListQuestion question, @Nullable Key after, int limit) {
    return list(asked(question, after, limit), row -> line(row, question.today()));
  }

  /// The question as the database is asked.
  ///
  /// @param after `null` at the beginning
  static SqlText asked(WorkListQuestion question, @Nullable Key after, int limit) {
    var sql = new SqlText().add(COLUMNS).add(condition(question));
    if (after != null) {
      sql.add(AFTER, after.listedOn(), after.caseId(), after.clock());
    }
    return sql.add(PAGE, limit);
  }

  long count(WorkListQuestion question) {
    var sql = new SqlText().add("select count(*)").add(condition(question));
    return list(sql, row -> row.getLong(1)).getFirst();
  }

  /// What the planner believes, from its statistics.
  long estimate(WorkListQuestion question) {
    try (var connection = database.getConnection()) {
      return new SqlText().add("select 1").add(condition(question)).estimate(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the board cannot be read", e);
    }
  }

  private static SqlText condition(WorkListQuestion question) {
    var sql = new SqlText().add(LISTED);
    if (question.partner() != null) {
      sql.add(OF_PARTNER, question.partner());
    }
    if (question.asksForDueDates()) {
      var from = question.dueFrom();
      var before = question.dueBefore();
      sql.add("and c.listed_on >= ?", from == null ? LocalDate.of(1, 1, 1) : from);
      sql.add("and c.listed_on < ?", before == null ? NO_LAST_DAY : before);
    }
    question.facets().forEach((facet, values) -> narrow(sql, facet, values, question.today()));
    if (question.readyToDecide() != null) {
      sql.add("and " + READY, examined(), NextStep.clocksOfResponsibility())
          .with(question.readyToDecide());
    }
    narrow(sql, question.cohort());
    return sql;
  }

  /// Only members of a cohort; all where none is asked for.
  static void narrow(SqlText sql, @Nullable Cohort cohort) {
    if (cohort != null) {
      add(sql, LODGED_FROM, cohort.lodgedFrom());
      add(sql, LODGED_UNTIL, cohort.lodgedUntil());
      add(sql, OPEN_ON, cohort.openOn());
      among(sql, Facet.KIND, cohort.kinds());
      among(sql, Facet.NATIONALITY, cohort.nationalities());
      if (!cohort.units().isEmpty()) {
        sql.add(LODGED_AT).with(cohort.units());
      }
    }
  }

  private static void add(SqlText sql, String condition, @Nullable LocalDate day) {
    if (day != null) {
      sql.add(condition, day);
    }
  }

  private static void among(SqlText sql, Facet facet, List<String> codes) {
    if (!codes.isEmpty()) {
      sql.andAmong(facet.sql(), codes, false);
    }
  }

  private static void narrow(SqlText sql, Facet facet, List<String> values, LocalDate today) {
    var orNone = values.contains(Values.NONE);
    if (facet.asksForTheDay()) {
      sql.andAmong(facet.sql(), values, orNone, today);
    } else {
      sql.andAmong(facet.sql(), values, orNone);
    }
  }

  /// As [Waiting#isReadyToDecide] has it.
  private static List<String> examined() {
    return Arrays.stream(Stage.values()).filter(Stage::isExamined).map(Enum::name).toList();
  }

  private static Line line(ResultSet row, LocalDate today) throws SQLException {
    var clock =
        new Line.OnBoard(
            row.getObject("case_id", UUID.class),
            row.getString("clock"),
            row.getString("rule"),
            row.getString("state"),
            row.getObject("started_on", LocalDate.class),
            row.getObject("due_on", LocalDate.class));
    var standing =
        new Line.Standing(
            row.getString("kind"),
            row.getString("track"),
            row.getString("stage"),
            row.getString("nationality"),
            row.getString("partner"),
            row.getString("unit"),
            row.getString("waiting_for"),
            row.getObject("lodged_on", LocalDate.class),
            row.getObject("made_on", LocalDate.class));
    return Line.of(clock, standing, row.getBoolean("parked"), today);
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(SqlText sql, RowReader<T> reader) {
    try (var connection = database.getConnection();
        var statement = sql.prepare(connection);
        var rows = statement.executeQuery()) {
      var found = new ArrayList<T>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the board cannot be read", e);
    }
  }
}
