package asylumchain.deadlines.board.worklist;

import asylumchain.deadlines.terms.TermStatus;
import asylumchain.events.Stage;
import asylumchain.events.WaitingFor;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the work list can be narrowed to, by values.
enum Facet {
  STATUS("status", Facet.STATUS_ON_DAY, names(onTheList())),
  RULE("rule", "c.rule", "[a-z0-9][a-z0-9-]{0,79}"),
  CLOCK("clock", "c.clock", "[a-z0-9][a-z0-9-]{0,79}"),
  PARTNER("partner", "b.partner", Facet.CODE),
  UNIT("unit", "b.unit", Facet.CODE),
  NATIONALITY("nationality", "b.nationality", Facet.CODE),
  KIND("kind", "b.kind", Facet.CODE),
  TRACK("track", "b.track", Facet.CODE),
  STAGE("stage", "b.stage", names(Stage.values())),
  CASE_AGE_BAND("caseAgeBand", Facet.BAND_ON_DAY, "0-3|3-6|6-12|12-15|15-21|over-21"),
  WAITING_FOR("waitingFor", "b.waiting_for", names(WaitingFor.values()));

  /// The value of a case that has none.
  static final String NONE = "NONE";

  /// As [TermStatus#on] has it, for a clock of a case that has not ended.
  private static final String STATUS_ON_DAY =
      """
      case when c.state <> 'RUNNING'        then c.state
           when c.due_on is null            then 'NEEDS_REVIEW'
           when c.due_on < cast(? as date)  then 'OVERDUE'
           else 'IN_TERM' end
      """;

  /// As [CaseAge#bandOn] has it.
  private static final String BAND_ON_DAY =
      """
      (select case when asked.day < age.since + interval '3 months'  then '0-3'
                   when asked.day < age.since + interval '6 months'  then '3-6'
                   when asked.day < age.since + interval '12 months' then '6-12'
                   when asked.day < age.since + interval '15 months' then '12-15'
                   when asked.day < age.since + interval '21 months' then '15-21'
                   when age.since is not null                        then 'over-21' end
         from (select coalesce(b.lodged_on, b.made_on) as since) age,
              (select cast(? as date) as day) asked)
      """;

  private static final String CODE = "[A-Z0-9_]{1,40}";

  private final String text;
  private final String sql;
  private final String values;

  Facet(String text, String sql, String values) {
    this.text = text;
    this.sql = sql;
    this.values = values;
  }

  /// The name of the parameter.
  String text() {
    return text;
  }

  /// The column or expression; `null` where a case has none of it.
  String sql() {
    return sql;
  }

  /// Whether the expression asks for the day, once.
  boolean asksForTheDay() {
    return sql.contains("?");
  }

  /// Why this cannot be a value; `null` when it can.
  @Nullable String objectionTo(String value) {
    if (value.equals(NONE) || Pattern.matches(values, value)) {
      return null;
    }
    return values.contains("[") ? "must be a code" : "must be one of " + values.replace("|", ", ");
  }

  private static Enum<?>[] onTheList() {
    return List.of(
            TermStatus.Code.NOT_STARTED,
            TermStatus.Code.IN_TERM,
            TermStatus.Code.SUSPENDED,
            TermStatus.Code.OVERDUE,
            TermStatus.Code.NEEDS_REVIEW)
        .toArray(Enum<?>[]::new);
  }

  private static String names(Enum<?>[] constants) {
    return String.join("|", Arrays.stream(constants).map(Enum::name).toList());
  }
}
