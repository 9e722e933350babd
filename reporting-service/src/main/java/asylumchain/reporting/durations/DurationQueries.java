package asylumchain.reporting.durations;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.StockGroups;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// Counts cases by how long they lasted.
@ApplicationScoped
class DurationQueries {

  private final DataSource database;

  DurationQueries(DataSource database) {
    this.database = database;
  }

  /// The cases that had begun by the last day observed.
  ///
  /// @param observedTo a case that was open at its end has lasted until then
  List<Spell> spells(DurationsQuestion question, LocalDate observedTo, Instant knownAt) {
    var cases = question.cases().on(observedTo);
    var names = StockGroups.names(cases);
    var since = since(question);
    var from = question.firstDay(observedTo);
    var sql =
        StockGroups.count(
            cases,
            knownAt,
            new SqlText()
                .add("case when settled_on < ? then null", from)
                .add("else greatest(cast(? as date) - " + since + " - 1, -1) end", from),
            new SqlText().add("coalesce(settled_on, asked_on) - " + since),
            new SqlText().add("settled_on is not null"));
    return SqlQueries.list(database, sql, row -> spell(names, row)).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /// A query for the cases that a measure counts as settled, each on that day.
  ///
  /// @param observedTo the last day observed
  static SqlText settled(
      DurationsQuestion question, Measure measure, LocalDate observedTo, Instant knownAt) {
    var cases = question.cases().on(observedTo);
    var since = since(question);
    var settled =
        new SqlText()
            .add("with")
            .add(StockGroups.standing("stock", cases, knownAt))
            .add("select stock.part, stock.subject_id, settled_on as on_day, 1 as times")
            .add(StockGroups.from("stock", cases))
            .add("where settled_on - " + since + " >= 0 and")
            .add(StockGroups.filters(cases));
    var from = question.firstDay(observedTo);
    return switch (measure) {
      case SURVIVAL -> settled;
      case AT_PACE, CLOSED_ONLY -> settled.add("and settled_on >= ?", from);
      case OPENED_AND_CLOSED ->
          settled.add("and settled_on >= ? and " + since + " >= ?", from, from);
    };
  }

  private static String since(DurationsQuestion question) {
    return switch (question.since()) {
      case LODGED -> "lodged_on";
      case MADE -> "made_on";
    };
  }

  /// Empty for cases of which the day from which a duration counts is not known.
  private static Optional<Spell> spell(List<String> names, ResultSet row) throws SQLException {
    var first = names.size() + 1;
    var days = row.getObject(first + 1, Integer.class);
    return days == null
        ? Optional.empty()
        : Optional.of(
            new Spell(
                SqlQueries.texts(names, row),
                row.getObject(first, Integer.class),
                days,
                row.getBoolean(first + 2),
                row.getLong(first + 3)));
  }
}
