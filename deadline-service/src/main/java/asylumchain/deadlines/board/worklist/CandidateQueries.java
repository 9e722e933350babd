package asylumchain.deadlines.board.worklist;

import asylumchain.kit.database.SqlText;
import asylumchain.kit.http.Values;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Which cases can have had clocks on another day, for whoever knew what was known at a moment.
/// What the rows of a case rule out is not evaluated; whatever they leave open is.
final class CandidateQueries {

  /// No clock that ends by itself, without an act, is longer: a case in which nothing happened for
  /// so long has no clocks but those that stand on the board.
  static final Period LONGEST_UNTIL_IT_PASSES = Period.ofYears(1);

  private static final String CANDIDATES =
      """
      select b.case_id,
             exists (select 1
                       from parked_case k
                      where k.part = b.part and k.subject_id = b.case_id) as parked
        from case_board b
       where b.part = ?
      """;

  private static final String OF_PARTNER =
      """
      and exists (select 1
                    from case_partner p
                   where p.part = b.part and p.case_id = b.case_id and p.partner = ?)
      """;

  /// The day of its first fact, unless that was known otherwise before it was put right.
  private static final String BEGUN =
      """
      and (b.made_on is null or b.made_on <= ?
           or exists (select 1
                        from case_fact f
                       where f.part = b.part and f.case_id = b.case_id
                         and f.event like '%"fact-corrected"%'))
      """;

  private static final String KNOWN_BY_THEN =
      """
      and exists (select 1
                    from case_fact f
                   where f.part = b.part and f.case_id = b.case_id and f.recorded_at <= ?)
      """;

  /// A code that a case shows at any moment stands in one of its facts.
  private static final String TOLD_OF =
      """
      and exists (select 1
                    from case_fact f
                   where f.part = b.part and f.case_id = b.case_id and f.event like any (?))
      """;

  /// Other than at rest: something waits now, was posted here or is not evaluated yet; or a fact is
  /// younger, came in later, put another right, or is about responsibility, which silence changes.
  private static final String MAY_HAVE_WAITED =
      """
      and (b.evaluated_under = ''
           or exists (select 1
                        from case_clock c
                       where c.part = b.part and c.case_id = b.case_id)
           or exists (select 1
                        from public.case_shift s
                       where s.part = b.part and s.case_id = b.case_id)
           or exists (select 1
                        from case_fact f
                       where f.part = b.part and f.case_id = b.case_id
                         and (coalesce(cast(substring(f.event from ?) as date), 'infinity') > ?
                              or f.event ~ ?
      """;

  private static final String OCCURRED_ON = "\"occurredOn\"\\s*:\\s*\"(\\d{4}-\\d{2}-\\d{2})\"";

  private static final String CHANGED_OTHERWISE =
      "\"(fact-corrected|take-charge-requested|take-back-requested|responsibility-[a-z]+"
          + "|transfer-lapsed|netherlands-responsible)\"";

  private static final String CAME_LATER = "or f.recorded_at > ?";

  private static final String AMONG =
      """
      and b.case_id = any (?::uuid[])
      """;

  private static final Set<Facet> TOLD_IN_FACTS =
      EnumSet.of(Facet.PARTNER, Facet.UNIT, Facet.NATIONALITY, Facet.KIND, Facet.TRACK);

  private CandidateQueries() {}

  /// A case of which clocks may have to be shown.
  ///
  /// @param parked whether an event of it could not be read
  record Candidate(UUID caseId, boolean parked) {}

  /// Those of a partition.
  ///
  /// @param most no more than these are read
  static List<Candidate> of(
      Connection connection,
      int part,
      WorkListQuestion question,
      WorkListQuestion.Moment moment,
      int most)
      throws SQLException {
    return read(connection, asked(part, question, moment).add("limit ?", most));
  }

  /// Those of a partition that are among some cases.
  static List<Candidate> among(
      Connection connection,
      int part,
      WorkListQuestion question,
      WorkListQuestion.Moment moment,
      Collection<UUID> cases)
      throws SQLException {
    return read(
        connection,
        asked(part, question, moment).add(AMONG).with(cases.stream().map(UUID::toString).toList()));
  }

  private static List<Candidate> read(Connection connection, SqlText asked) throws SQLException {
    try (var statement = asked.prepare(connection);
        var rows = statement.executeQuery()) {
      var found = new ArrayList<Candidate>();
      while (rows.next()) {
        found.add(new Candidate(rows.getObject(1, UUID.class), rows.getBoolean(2)));
      }
      return found;
    }
  }

  private static SqlText asked(
      int part, WorkListQuestion question, WorkListQuestion.Moment moment) {
    var sql = new SqlText().add(CANDIDATES, part);
    if (question.partner() != null) {
      sql.add(OF_PARTNER, question.partner());
    }
    sql.add(BEGUN, moment.asOf());
    var knownAt = moment.knownAt();
    if (knownAt != null) {
      sql.add(KNOWN_BY_THEN, knownAt);
    }
    question.facets().forEach((facet, values) -> narrow(sql, facet, values));
    WorkListQueries.narrow(sql, question.cohort());
    sql.add(MAY_HAVE_WAITED, OCCURRED_ON, atRestSince(moment.asOf()), CHANGED_OTHERWISE);
    if (knownAt != null) {
      sql.add(CAME_LATER, knownAt);
    }
    return sql.add(")))\n");
  }

  private static void narrow(SqlText sql, Facet facet, List<String> values) {
    if (TOLD_IN_FACTS.contains(facet) && !values.contains(Values.NONE)) {
      sql.add(TOLD_OF).with(values.stream().map(value -> "%\"" + value + "\"%").toList());
    }
  }

  private static LocalDate atRestSince(LocalDate asOf) {
    return asOf.minus(LONGEST_UNTIL_IT_PASSES);
  }
}
