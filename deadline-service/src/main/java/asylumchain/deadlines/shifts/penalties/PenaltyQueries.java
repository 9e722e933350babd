package asylumchain.deadlines.shifts.penalties;

import asylumchain.events.PenaltyEvent.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Penalties across cases.
@ApplicationScoped
class PenaltyQueries {

  /// What was said last of each penalty of each case. One that was said never to have been due
  /// ended before it began, and is there only where something was paid of it.
  private static final String AS_SAID =
      """
      with started as (
        select distinct on (s.penalty_id, s.part, s.case_id) s.*
          from public.case_penalty s
         where s.said = 'STARTED' and s.recorded_at <= ? and s.occurred_on <= ?
           and (cast(? as text) is null
                or exists (select 1
                             from case_partner p
                            where p.part = s.part and p.case_id = s.case_id and p.partner = ?))
         order by s.penalty_id, s.part, s.case_id, s.version desc)
      select s.case_id, s.penalty_id, s.kind, s.person_id, s.notice_id, s.ruling_id,
             s.occurred_on as first_day, s.per_day, s.maximum,
             case when e.ended_on <= ? then e.ended_on end as ended_on,
             coalesce(p.paid, 0) as paid
        from started s
        left join lateral (select e.occurred_on as ended_on
                             from public.case_penalty e
                            where e.part = s.part and e.case_id = s.case_id and e.said = 'ENDED'
                              and e.penalty_id = s.penalty_id and e.version > s.version
                              and e.recorded_at <= ?
                            order by e.version desc
                            limit 1) e on true
        left join lateral (select sum(p.amount) as paid
                             from public.case_penalty p
                            where p.part = s.part and p.case_id = s.case_id and p.said = 'PAID'
                              and p.penalty_id = s.penalty_id
                              and p.recorded_at <= ? and p.occurred_on <= ?) p on true
       where (e.ended_on is null or e.ended_on >= s.occurred_on or p.paid > 0)
         and (cast(? as text) is null or s.kind = ?)
         and (cast(? as uuid) is null or s.person_id = ?)
         and (cast(? as uuid) is null or s.ruling_id = ?)
         and (cast(? as boolean) is null or (e.ended_on is null or e.ended_on >= ?) = ?)
         and (cast(? as uuid[]) is null or s.penalty_id = any (?))
         and (cast(? as uuid) is null or (s.penalty_id, s.case_id) > (?, ?))
       order by s.penalty_id, s.case_id
       limit ?
      """;

  private final DataSource database;

  PenaltyQueries(DataSource database) {
    this.database = database;
  }

  /// Where a page begins: after this penalty of this case.
  record Key(UUID penaltyId, UUID caseId) {}

  /// Those asked for, by penalty and case.
  ///
  /// @param after `null` at the beginning
  List<SaidPenalty> list(PenaltyQuestion question, @Nullable Key after, int limit) {
    return list(question, null, after, limit);
  }

  /// Those asked for that are among these.
  List<SaidPenalty> among(PenaltyQuestion question, Collection<UUID> penalties) {
    return penalties.isEmpty() ? List.of() : list(question, penalties, null, Integer.MAX_VALUE);
  }

  private List<SaidPenalty> list(
      PenaltyQuestion question, @Nullable Collection<UUID> among, @Nullable Key after, int limit) {
    try (var connection = database.getConnection();
        var query = prepare(connection, question, among, after, limit);
        var rows = query.executeQuery()) {
      var found = new ArrayList<SaidPenalty>();
      while (rows.next()) {
        found.add(said(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("penalties cannot be read", e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection,
      PenaltyQuestion question,
      @Nullable Collection<UUID> among,
      @Nullable Key after,
      int limit)
      throws SQLException {
    var ids = among == null ? null : connection.createArrayOf("uuid", among.toArray());
    var knownAt = OffsetDateTime.ofInstant(question.knownAt(), ZoneOffset.UTC);
    var kind = question.kind() == null ? null : question.kind().name();
    var values =
        new @Nullable Object[] {
          knownAt,
          question.asOf(),
          question.partner(),
          question.partner(),
          question.asOf(),
          knownAt,
          knownAt,
          question.asOf(),
          kind,
          kind,
          question.personId(),
          question.personId(),
          question.rulingId(),
          question.rulingId(),
          question.running(),
          question.asOf(),
          question.running(),
          ids,
          ids,
          after == null ? null : after.penaltyId(),
          after == null ? null : after.penaltyId(),
          after == null ? null : after.caseId(),
          limit
        };
    var query = connection.prepareStatement(AS_SAID);
    for (int i = 0; i < values.length; i++) {
      query.setObject(i + 1, values[i]);
    }
    return query;
  }

  private static SaidPenalty said(ResultSet row) throws SQLException {
    return new SaidPenalty(
        row.getObject("case_id", UUID.class),
        row.getObject("penalty_id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        row.getObject("person_id", UUID.class),
        row.getObject("notice_id", UUID.class),
        row.getObject("ruling_id", UUID.class),
        Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
        row.getObject("ended_on", LocalDate.class),
        row.getBigDecimal("per_day"),
        row.getBigDecimal("maximum"),
        row.getBigDecimal("paid"));
  }
}
