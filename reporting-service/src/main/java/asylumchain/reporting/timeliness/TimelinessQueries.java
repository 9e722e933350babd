package asylumchain.reporting.timeliness;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.Per;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.backlog.StockRows;
import asylumchain.reporting.facts.Settlement;
import asylumchain.reporting.timeliness.AgeAndTerm.Band;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/// Counts cases by age and term, open and decided.
@ApplicationScoped
class TimelinessQueries {

  private static final String AGES =
      """
      count(*),
      percentile_disc(0.5) within group (order by asked_on - coalesce(lodged_on, made_on)),
      percentile_disc(0.9) within group (order by asked_on - coalesce(lodged_on, made_on)),
      count(*) filter (where term_band is not null),
      percentile_disc(0.5) within group (order by due_on - asked_on)
        filter (where term_band is not null),
      max(asked_on - due_on) filter (where term_status = 'OVERDUE')
      """;

  private static final String AS_IT_STANDS =
      String.join(", ", StockRows.CASE_COLUMNS)
          + ", "
          + String.join(", ", StockRows.TERM_COLUMNS)
          + ", asked_on, case_age_band, term_status, term_band";

  private static final SqlText STANDING_ONLY =
      new SqlText().add(", known as (select * from standing)");

  private static final List<String> DECISIONS =
      Arrays.stream(Settlement.values())
          .filter(Settlement::isDecision)
          .map(Settlement::name)
          .toList();

  private final DataSource database;

  TimelinessQueries(DataSource database) {
    this.database = database;
  }

  /// By which day an application belongs to a period.
  enum By {
    LODGED("lodged_on is not null"),
    /// Decisions that still stand on the day of the question.
    DECIDED_AND_STANDING("decided"),
    /// All decisions, those that were undone since included.
    DECIDED("decided");

    private final String condition;

    By(String condition) {
      this.condition = condition;
    }

    private String day() {
      return this == LODGED ? "lodged_on" : "settled_on";
    }

    /// As it stands in questions and answers.
    String text() {
      return this == LODGED ? "lodged" : "decided";
    }
  }

  /// The days asked about, both included, and how finely.
  record Span(LocalDate from, LocalDate to, Per per) {}

  List<AgeAndTerm> ages(StockQuestion question, Instant knownAt) {
    var names = StockGroups.names(question);
    var first = names.size() + 1;
    return SqlQueries.list(
        database,
        StockGroups.of(question, stock(question, knownAt), new SqlText().add(AGES)),
        row ->
            new AgeAndTerm(
                SqlQueries.texts(names, row),
                row.getLong(first),
                row.getObject(first + 1, Integer.class),
                row.getObject(first + 2, Integer.class),
                row.getLong(first + 3),
                row.getObject(first + 4, Integer.class),
                row.getObject(first + 5, Integer.class)));
  }

  List<Band> bands(StockQuestion question, Instant knownAt) {
    var names = StockGroups.names(question);
    var first = names.size() + 1;
    return SqlQueries.list(
        database,
        StockGroups.count(
            question,
            knownAt,
            new SqlText().add("case_age_band"),
            new SqlText().add("term_status"),
            new SqlText().add("coalesce(term_band, 'NONE')")),
        row ->
            new Band(
                SqlQueries.texts(names, row),
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getLong(first + 3)));
  }

  /// What became of the applications of each period, as they stand on the day of the question.
  ///
  /// @param question under a definition that counts settled cases too
  List<Decided> decided(StockQuestion question, Span span, By by, Instant knownAt) {
    var names = StockGroups.names(question);
    var stock = fates(question, span, by, knownAt);
    return SqlQueries.list(
        database,
        StockGroups.of(
            question,
            stock,
            new SqlText().add(Fate.counts()),
            SqlQueries.firstDay(span.per(), by.day(), span.from())),
        row -> decided(names, row));
  }

  /// A query for the applications, or the decisions, of which this became.
  SqlText steps(StockQuestion question, Span span, By by, Fate fate, Instant knownAt) {
    return fates(question, span, by, knownAt)
        .add("select stock.part, stock.subject_id, stock.%s as on_day,".formatted(by.day()))
        .add("1 as times")
        .add(StockGroups.from("stock", question))
        .add("where (" + fate.condition() + ") and")
        .add(StockGroups.filters(question));
  }

  private static SqlText fates(StockQuestion question, Span span, By by, Instant knownAt) {
    return new SqlText()
        .add("with")
        .add(StockGroups.standing("standing", begun(question, span, knownAt), knownAt))
        .add(by == By.DECIDED ? undone(question, span, knownAt) : STANDING_ONLY)
        .add(", fate as (select *, coalesce(settlement = any (?), false) as decided,", DECISIONS)
        .add("settlement is not null and settlement <> all (?) as ended from known)", DECISIONS)
        .add(", stock as (select * from fate where " + by.condition)
        .add("and %s between ? and ?)".formatted(by.day()), span.from(), span.to());
  }

  /// The rows that hold the day of the question. How a case stands once it is lodged or settled
  /// does not begin before that day, so that what lasts since before the first is not read.
  private static SqlText begun(StockQuestion question, Span span, Instant knownAt) {
    return new SqlText()
        .add("select rows.*, cast(? as date) as asked_on from (", question.asOf())
        .add(StockRows.of(question.definition(), question.asOf(), knownAt))
        .add(") rows where valid_from >= ?", span.from());
  }

  private static SqlText undone(StockQuestion question, Span span, Instant knownAt) {
    var settlements = UndoneQueries.between(span.from(), span.to(), question.asOf(), knownAt);
    return new SqlText()
        .add(",")
        .add(StockGroups.standing("undone", settlements, knownAt))
        .add(
            ", known as (select %1$s from standing union all select %1$s from undone)"
                .formatted(AS_IT_STANDS));
  }

  private static SqlText stock(StockQuestion question, Instant knownAt) {
    return new SqlText().add("with").add(StockGroups.standing("stock", question, knownAt));
  }

  private static Decided decided(List<String> names, ResultSet row) throws SQLException {
    var first = names.size() + 1;
    return new Decided(
        row.getObject(first, LocalDate.class),
        SqlQueries.texts(names, row),
        row.getLong(first + 1),
        row.getLong(first + 2),
        row.getLong(first + 3),
        row.getLong(first + 4),
        row.getLong(first + 5),
        row.getLong(first + 6),
        row.getLong(first + 7),
        row.getLong(first + 8),
        row.getLong(first + 9));
  }
}
