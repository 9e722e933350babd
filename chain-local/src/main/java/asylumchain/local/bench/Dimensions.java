package asylumchain.local.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What the backlog can be counted by, as the door calls it and as plain SQL over the interval rows
/// says it.
record Dimensions(List<One> three) {

  /// @param sql over the columns of the rows and `asked.day`
  record One(String text, String sql) {}

  private static final List<One> ALL =
      List.of(
          new One("nationality", "nationality"),
          new One("applicationKind", "application_kind"),
          new One("track", "track"),
          new One("stage", "stage"),
          new One("partner", "partner"),
          new One("unit", "unit"),
          new One("sex", "sex"),
          new One("applicantAgeBand", "age_band"),
          new One("unaccompaniedMinor", "unaccompanied_minor"),
          new One("familySizeBand", "family_size_band"),
          new One("receptionLocation", "reception_location"),
          new One("waitingFor", "waiting_for"),
          new One(
              "caseAgeBand",
              """
              case when asked.day < since + interval '3 months'  then '0-3'
                   when asked.day < since + interval '6 months'  then '3-6'
                   when asked.day < since + interval '12 months' then '6-12'
                   when asked.day < since + interval '15 months' then '12-15'
                   when asked.day < since + interval '21 months' then '15-21'
                   else 'over-21' end
              """),
          new One(
              "termStatus",
              """
              case when clock_state is null          then 'NO_TERM'
                   when clock_state <> 'RUNNING'     then clock_state
                   when term_started_on > asked.day  then 'NOT_STARTED'
                   when due_on is null               then 'NEEDS_REVIEW'
                   when due_on < asked.day           then 'OVERDUE'
                   else 'IN_TERM' end
              """));

  /// Any three.
  static Dimensions any(Random random) {
    var shuffled = new ArrayList<>(ALL);
    Collections.shuffle(shuffled, random);
    return new Dimensions(List.copyOf(shuffled.subList(0, 3)));
  }

  /// The parameter of the door.
  String parameter() {
    return String.join(",", three.stream().map(One::text).toList());
  }

  /// The three columns of plain SQL.
  String columns() {
    return String.join(", ", three.stream().map(One::sql).toList());
  }
}
