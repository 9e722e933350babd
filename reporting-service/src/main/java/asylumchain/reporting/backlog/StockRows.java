package asylumchain.reporting.backlog;

import asylumchain.events.Code;
import asylumchain.events.Stage;
import asylumchain.kit.database.SqlText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// The rows that count on a day, as known at a moment: the part every question about stock shares.
public final class StockRows {

  /// The rows that are believed and hold the day.
  private static final String HOLDS =
      """
      valid_from <= ? and valid_to > ? and known_from <= ? and known_to > ?
      """;

  /// What a question may need of how a case stood.
  public static final List<String> CASE_COLUMNS =
      List.of(
          "part",
          "subject_id",
          "valid_from",
          "valid_to",
          "stage",
          "track",
          "application_kind",
          "nationality",
          "partner",
          "unit",
          "sex",
          "age_band",
          "unaccompanied_minor",
          "family_size_band",
          "reception_location",
          "waiting_for",
          "made_on",
          "lodged_on",
          "settled_on",
          "settlement");

  /// What a question may need of its term for the decision.
  public static final List<String> TERM_COLUMNS =
      List.of("term_code", "clock_state", "term_started_on", "due_on");

  /// What a question may need of a row; the rest is not dragged along.
  static final String COLUMNS =
      String.join(", ", CASE_COLUMNS) + ", " + String.join(", ", TERM_COLUMNS);

  /// As it stands in the index of open cases.
  private static final String UNSETTLED = "settled_on is null";

  private static final String SETTLED = "settled_on is not null";

  /// As it stands in the index of cases that went on after their decision.
  private static final String AFTER_DECISION =
      "stage in ('OBJECTION', 'APPEAL', 'FURTHER_APPEAL', 'DEPARTURE')";

  private StockRows() {}

  /// A query for the rows of a definition on one day; one row per case.
  public static SqlText of(StockDefinition definition, LocalDate asOf, Instant knownAt) {
    return new SqlText()
        .add("select * from (")
        .add(held(definition, asOf, knownAt))
        .add(") held where stage = any (?)", stages(definition))
        .add(tracksOf(definition));
  }

  /// The further conditions on kinds, tracks and lodging, if the definition has any; begins with
  /// `and`.
  public static SqlText tracksOf(StockDefinition definition) {
    var conditions = new SqlText();
    only(conditions, "application_kind", definition.kinds());
    only(conditions, "track", definition.tracks());
    never(conditions, "application_kind", definition.withoutKinds());
    never(conditions, "track", definition.withoutTracks());
    var lodged = definition.lodged();
    if (lodged != null) {
      conditions.add(lodged ? "and lodged_on is not null" : "and lodged_on is null");
    }
    return conditions;
  }

  private static void only(SqlText conditions, String column, List<Code> codes) {
    if (!codes.isEmpty()) {
      conditions.add("and " + column + " = any (?)", texts(codes));
    }
  }

  private static void never(SqlText conditions, String column, List<Code> codes) {
    if (!codes.isEmpty()) {
      conditions.add("and coalesce(" + column + ", '') <> all (?)", texts(codes));
    }
  }

  private static List<String> texts(List<Code> codes) {
    return codes.stream().map(Code::text).toList();
  }

  /// A query for the rows that are believed and begin within some days; several per case.
  ///
  /// @param after the day before the first
  /// @param last the last day, included
  public static SqlText beginning(LocalDate after, LocalDate last, Instant knownAt) {
    return believed(knownAt).add("and valid_from > ? and valid_from <= ?", after, last);
  }

  /// A query for the rows that are believed and begin or end within some days; several per case.
  ///
  /// @param after the day before the first
  /// @param last the last day, included; a row that ends on it does not hold it
  public static SqlText changing(LocalDate after, LocalDate last, Instant knownAt) {
    return believed(knownAt)
        .add(
            "and ((valid_from > ? and valid_from <= ?) or (valid_to > ? and valid_to <= ?))",
            after,
            last,
            after,
            last);
  }

  private static SqlText believed(Instant knownAt) {
    return new SqlText()
        .add(
            "select " + COLUMNS + " from backlog_interval where known_from <= ? and known_to > ?",
            knownAt,
            knownAt);
  }

  /// The stages of a definition, as they stand in the rows.
  public static List<String> stages(StockDefinition definition) {
    return definition.in().stream().map(Stage::name).sorted().toList();
  }

  /// The rows that hold the day, from the index that has every row of the definition, or from two
  /// that have them between them; each row is in one of the two alone.
  private static SqlText held(StockDefinition definition, LocalDate asOf, Instant knownAt) {
    if (definition.isUnsettled()) {
      return searched(UNSETTLED, asOf, knownAt);
    }
    if (definition.isAfterDecision()) {
      return searched(AFTER_DECISION, asOf, knownAt);
    }
    return definition.isUnsettledOrAfterDecision()
        ? searched(UNSETTLED, asOf, knownAt)
            .add("union all")
            .add(searched(AFTER_DECISION + " and " + SETTLED, asOf, knownAt))
        : all(asOf, knownAt);
  }

  private static SqlText all(LocalDate asOf, Instant knownAt) {
    return new SqlText()
        .add(
            "select " + COLUMNS + " from backlog_interval where " + HOLDS,
            asOf,
            asOf,
            knownAt,
            knownAt);
  }

  /// Three short searches instead of one long one: see [Reach]. Each is tied to a series of
  /// classes, the last to a series of one: for what looks like a search of its own the planner
  /// starts parallel workers, which takes longer than to search.
  private static SqlText searched(String indexed, LocalDate asOf, Instant knownAt) {
    var knownOn = LocalDate.ofInstant(knownAt, ZoneOffset.UTC);
    return new SqlText()
        .add(classes(indexed, 0, asOf, asOf, knownAt))
        .add("union all")
        .add(classes(indexed, Reach.KNOWLEDGE, knownOn, asOf, knownAt))
        .add("union all")
        .add(
            """
            select held.* from generate_series(?, ?) class cross join lateral (
              select %s from backlog_interval where %s and reach = class and anchor <= ? and
            """
                    .formatted(COLUMNS, indexed)
                + HOLDS
                + " offset 0) held",
            Reach.CURRENT,
            Reach.CURRENT,
            asOf,
            asOf,
            asOf,
            knownAt,
            knownAt);
  }

  private static SqlText classes(
      String indexed, int first, LocalDate day, LocalDate asOf, Instant knownAt) {
    return new SqlText()
        .add(
            """
            select held.* from generate_series(0, ?) class cross join lateral (
              select %s from backlog_interval
               where %s and reach = ? + class
                 and anchor > cast(? as date) - (1 << class) and anchor <= ? and
            """
                    .formatted(COLUMNS, indexed)
                + HOLDS
                + " offset 0) held",
            Reach.CLASSES - 1,
            first,
            day,
            day,
            asOf,
            asOf,
            knownAt,
            knownAt);
  }
}
