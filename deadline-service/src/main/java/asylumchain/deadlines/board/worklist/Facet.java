package asylumchain.deadlines.board.worklist;

import asylumchain.deadlines.terms.TermStatus;
import asylumchain.events.Stage;
import asylumchain.events.WaitingFor;
import asylumchain.kit.http.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the work list can be narrowed to, by values.
enum Facet {
  STATUS("status", Facet.STATUS_ON_DAY, Values.names(onTheList())),
  RULE("rule", "c.rule", new Values("[a-z0-9][a-z0-9-]{0,79}")),
  CLOCK("clock", "c.clock", new Values("[a-z0-9][a-z0-9-]{0,79}")),
  PARTNER("partner", "b.partner", Values.CODES),
  UNIT("unit", "b.unit", Values.CODES),
  NATIONALITY("nationality", "b.nationality", Values.CODES),
  KIND("kind", "b.kind", Values.CODES),
  TRACK("track", "b.track", Values.CODES),
  STAGE("stage", "b.stage", Values.names(Stage.values())),
  CASE_AGE_BAND("caseAgeBand", Facet.BAND_ON_DAY, new Values("0-3|3-6|6-12|12-15|15-21|over-21")),
  WAITING_FOR("waitingFor", "b.waiting_for", Values.names(WaitingFor.values()));

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

  private final String text;
  private final String sql;
  private final String values;

  Facet(String text, String sql, Values values) {
    this.text = text;
    this.sql = sql;
    this.values = values.allowed();
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

  /// What can be asked for.
  Values allowed() {
    return new Values(values);
  }

  /// Whether a line shows one of these values, or none where that is asked for.
  boolean admits(Line line, List<String> values) {
    var value = shown(line);
    return values.contains(value == null ? Values.NONE : value);
  }

  private @Nullable String shown(Line line) {
    return switch (this) {
      case STATUS -> line.status().name();
      case RULE -> line.rule();
      case CLOCK -> line.clock();
      case PARTNER -> line.partner();
      case UNIT -> line.unit();
      case NATIONALITY -> line.nationality();
      case KIND -> line.kind();
      case TRACK -> line.track();
      case STAGE -> line.stage();
      case CASE_AGE_BAND -> line.caseAgeBand();
      case WAITING_FOR -> line.waitingFor();
    };
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
}
