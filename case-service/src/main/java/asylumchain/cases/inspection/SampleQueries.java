package asylumchain.cases.inspection;

import asylumchain.cases.inspection.DecisionSample.Drawn;
import asylumchain.cases.inspection.DecisionSample.Question;
import asylumchain.cases.inspection.DecisionSample.Stratum;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Draws decisions from the journal.
@ApplicationScoped
class SampleQueries {

  /// The order of the draw is that of SHA-256(seed, id of the event): nobody can steer it, and it
  /// is the same on every machine. A decision that was taken away by a correction is not drawn, and
  /// one that was put on another day is a decision of that day.
  private static final String DRAW =
      """
      with told as (
        select j.part, j.seq, j.subject_id, j.version, j.event_id, j.journalled_at, j.recorded_at
          from journal j
         where j.type = 'nl.asielketen.case.decision-made'
           and j.occurred_on between ? and ?
        union
        select j.part, j.seq, j.subject_id, j.version, j.event_id, j.journalled_at, j.recorded_at
          from journal f
          join journal_payload fp
            on fp.part = f.part and fp.seq = f.seq and fp.audience = 'CHAIN'
          join journal j
            on j.part = f.part and j.subject_id = f.subject_id
           and j.version = (fp.payload::jsonb ->> 'version')::integer
         where f.type = 'nl.asielketen.case.fact-corrected'
           and fp.payload::jsonb #>> '{replacement,type}' = 'decision-made'
           and (fp.payload::jsonb #>> '{replacement,occurredOn}')::date between ? and ?
           and j.type = 'nl.asielketen.case.decision-made'),
      decision as (
        select j.subject_id, j.version, j.event_id,
               case when c.version is null then p.payload::jsonb else c.said end as said
          from told j
          join journal_payload p
            on p.part = j.part and p.seq = j.seq and p.audience = 'CHAIN'
          left join lateral (
            select f.version, fp.payload::jsonb -> 'replacement' as said
              from journal f
              join journal_payload fp
                on fp.part = f.part and fp.seq = f.seq and fp.audience = 'CHAIN'
             where f.part = j.part and f.subject_id = j.subject_id
               and f.type = 'nl.asielketen.case.fact-corrected'
               and f.journalled_at <= ? and f.recorded_at <= ?
               and (fp.payload::jsonb ->> 'version')::integer = j.version
             order by f.version desc
             limit 1) c on true
         where j.journalled_at <= ? and j.recorded_at <= ?),
      placed as (
        select subject_id, version, said, said ->> 'authorityLevel' as level,
               count(*) over (partition by said ->> 'authorityLevel') as decisions,
               row_number() over (partition by said ->> 'authorityLevel'
                                  order by sha256(convert_to(?::text || event_id, 'UTF8'))) as place
          from decision
         where jsonb_typeof(said) = 'object'
           and (said ->> 'occurredOn')::date between ? and ?)
      select subject_id, version, level, decisions,
             (said ->> 'occurredOn')::date as decided_on, said ->> 'outcome' as outcome,
             (said ->> 'secondReader')::boolean as second_reader
        from placed
       where place <= ?
       order by level, place
      """;

  /// What is destroyed has no content any more; its row stays.
  private static final String DESTROYED =
      """
      select count(*)
        from journal j
       where j.type = 'nl.asielketen.case.decision-made'
         and j.occurred_on between ? and ?
         and j.journalled_at <= ? and j.recorded_at <= ?
         and not exists (select from journal_payload p
                          where p.part = j.part and p.seq = j.seq and p.audience = 'CHAIN')
      """;

  private final Sql sql;

  SampleQueries(Sql sql) {
    this.sql = sql;
  }

  private record Row(String level, long decisions, Drawn drawn) {}

  DecisionSample draw(Question asked) {
    var taken = asked.journalledAt().atOffset(ZoneOffset.UTC);
    var known = known(asked);
    var rows =
        sql.list(
            DRAW,
            SampleQueries::row,
            asked.from(),
            asked.until(),
            asked.from(),
            asked.until(),
            taken,
            known,
            taken,
            known,
            asked.seed(),
            asked.from(),
            asked.until(),
            asked.perLevel());
    var destroyed =
        sql.first(DESTROYED, row -> row.getLong(1), asked.from(), asked.until(), taken, known);
    return asked.answered(strata(rows), destroyed.orElse(0L));
  }

  /// No source knew anything after the journal took it.
  private static OffsetDateTime known(Question asked) {
    var taken = asked.journalledAt();
    var known = Objects.requireNonNullElse(asked.knownAt(), taken);
    return (known.isAfter(taken) ? taken : known).atOffset(ZoneOffset.UTC);
  }

  private static List<Stratum> strata(List<Row> rows) {
    var counts = new LinkedHashMap<String, Long>();
    var drawn = new LinkedHashMap<String, List<Drawn>>();
    for (var row : rows) {
      counts.put(row.level(), row.decisions());
      drawn.computeIfAbsent(row.level(), _ -> new ArrayList<>()).add(row.drawn());
    }
    return drawn.entrySet().stream()
        .map(it -> new Stratum(it.getKey(), counts.getOrDefault(it.getKey(), 0L), it.getValue()))
        .toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("level"),
        row.getLong("decisions"),
        new Drawn(
            row.getObject("subject_id", UUID.class),
            row.getInt("version"),
            row.getObject("decided_on", LocalDate.class),
            Outcome.valueOf(row.getString("outcome")),
            row.getBoolean("second_reader")));
  }
}
