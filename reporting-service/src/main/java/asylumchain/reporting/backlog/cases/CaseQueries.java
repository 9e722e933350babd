package asylumchain.reporting.backlog.cases;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.StockGroups;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Lists the cases that a question about the stock counts.
@ApplicationScoped
class CaseQueries {

  private static final String LINES =
      """
      select stock.subject_id, stage, track, application_kind, nationality, lodged_on,
             asked_on - coalesce(lodged_on, made_on), term_status, due_on,
             case when term_status = 'OVERDUE' then asked_on - due_on end,
             waiting_for, partner, unit
      """;

  private static final String TAKES_PART =
      """
      exists (select from case_partner took
               where took.part = stock.part and took.subject_id = stock.subject_id
                 and took.partner = ?)
      """;

  private static final String PLACE =
      "(coalesce(due_on, date '%s'), stock.subject_id)".formatted(Place.NEVER);

  private final DataSource database;

  CaseQueries(DataSource database) {
    this.database = database;
  }

  /// How many cases a question counts.
  ///
  /// @param all of them
  /// @param visible of them, to the partner asked for
  record Counts(long all, long visible) {}

  /// The cases after a place in the list, in its order.
  ///
  /// @param partner only cases in which it takes part now; `null`: all
  List<CaseLine> after(
      CaseQuestion question, Instant knownAt, @Nullable String partner, Place after, int limit) {
    var lines = stock(question, knownAt).add(LINES).add(counted(question));
    if (partner != null) {
      lines.add("and").add(TAKES_PART, partner);
    }
    return SqlQueries.list(
        database,
        lines
            .add("and " + PLACE + " > (?, ?)", after.day(), after.caseId())
            .add("order by " + PLACE + " limit ?", limit),
        CaseQueries::line);
  }

  /// How many there are.
  ///
  /// @param partner whose cases are visible; `null`: all are
  Counts count(CaseQuestion question, Instant knownAt, @Nullable String partner) {
    var counts = stock(question, knownAt).add("select count(*), count(*)");
    if (partner != null) {
      counts.add("filter (where").add(TAKES_PART, partner).add(")");
    }
    return SqlQueries.list(
            database,
            counts.add(counted(question)),
            row -> new Counts(row.getLong(1), row.getLong(2)))
        .getFirst();
  }

  private static SqlText stock(CaseQuestion question, Instant knownAt) {
    return new SqlText().add("with").add(StockGroups.standing("stock", question.stock(), knownAt));
  }

  private static SqlText counted(CaseQuestion question) {
    var rows =
        new SqlText()
            .add(StockGroups.from("stock", question.stock()))
            .add("where")
            .add(StockGroups.filters(question.stock()));
    var from = question.dueFrom();
    if (from != null) {
      rows.add("and due_on >= ?", from);
    }
    var to = question.dueTo();
    return to == null ? rows : rows.add("and due_on <= ?", to);
  }

  private static CaseLine line(ResultSet row) throws SQLException {
    return new CaseLine(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        row.getInt(7),
        row.getString(8),
        row.getObject(9, LocalDate.class),
        row.getObject(10, Integer.class),
        row.getString(11),
        row.getString(12),
        row.getString(13));
  }
}
