package asylumchain.deadlines.shifts.penalties;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Penalties that were established by decision, across cases.
@ApplicationScoped
class EstablishedQueries {

  /// What was decided last of each penalty of each case; of a notice after which nothing is
  /// known to have begun, and nothing can begin any more unless something is posted, also that
  /// notice and of whom the case is: no notice is so young, a round has nothing left to say of the
  /// case, and of none of its notices a release of before kept no row.
  private static final String LAST =
      """
      select distinct on (s.penalty_id, s.case_id)
             s.part, s.case_id, s.penalty_id, s.occurred_on as decided_on, s.amount,
             (select coalesce(sum(p.amount), 0)
                from public.case_penalty p
               where p.part = s.part and p.case_id = s.case_id and p.said = 'PAID'
                 and p.penalty_id = s.penalty_id
                 and p.recorded_at <= ? and p.occurred_on <= ?) as paid,
             (select min(n.notice_id::text)
                from public.case_penalty n
               where n.part = s.part and n.case_id = s.case_id and n.said = 'NOTICED'
                 and n.penalty_id = s.penalty_id
                 and not exists (select 1
                                   from public.case_penalty o
                                  where o.part = s.part and o.case_id = s.case_id
                                    and (o.said = 'STARTED'
                                         or (o.said = 'NOTICED' and o.occurred_on > ?)))
                 and not exists (select 1
                                   from case_board b
                                  where b.part = s.part and b.case_id = s.case_id
                                    and b.wakes_on <= ?)
                 and not exists (select 1
                                   from public.case_shift e
                                  where e.part = s.part and e.case_id = s.case_id
                                    and e.event like '%"notice-of-default-received"%'
                                    and not exists (select 1
                                                      from public.case_penalty o
                                                     where o.part = e.part
                                                       and o.case_id = e.case_id
                                                       and o.version = e.version)))
               as notice_alone,
             (select array_agg(a.person_id::text)
                from case_applicant a
               where a.part = s.part and a.case_id = s.case_id) as persons
        from public.case_penalty s
       where s.said = 'ESTABLISHED' and s.recorded_at <= ? and s.occurred_on <= ?
         and (cast(? as text) is null
              or exists (select 1
                           from case_partner p
                          where p.part = s.part and p.case_id = s.case_id and p.partner = ?))
         and (cast(? as uuid) is null or (s.penalty_id, s.case_id) > (?, ?))
       order by s.penalty_id, s.case_id, s.occurred_on desc, s.version desc
       limit ?
      """;

  private final DataSource database;

  EstablishedQueries(DataSource database) {
    this.database = database;
  }

  /// Those of a question, by penalty and case.
  ///
  /// @param question of which only the partner, the day and the moment count
  /// @param pending a notice received after this day can bring a penalty that has not begun
  /// @param today by which rounds should have said what days brought
  /// @param after `null` at the beginning
  List<SaidEstablished> list(
      PenaltyQuestion question,
      LocalDate pending,
      LocalDate today,
      PenaltyQueries.@Nullable Key after,
      int limit) {
    var knownAt = OffsetDateTime.ofInstant(question.knownAt(), ZoneOffset.UTC);
    var values =
        new @Nullable Object[] {
          knownAt,
          question.asOf(),
          pending,
          today,
          knownAt,
          question.asOf(),
          question.partner(),
          question.partner(),
          after == null ? null : after.penaltyId(),
          after == null ? null : after.penaltyId(),
          after == null ? null : after.caseId(),
          limit
        };
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(LAST)) {
      for (int i = 0; i < values.length; i++) {
        query.setObject(i + 1, values[i]);
      }
      try (var rows = query.executeQuery()) {
        var found = new ArrayList<SaidEstablished>();
        while (rows.next()) {
          found.add(established(rows, question.isOfNow()));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("established penalties cannot be read", e);
    }
  }

  private static SaidEstablished established(ResultSet row, boolean isOfNow) throws SQLException {
    return new SaidEstablished(
        row.getInt("part"),
        row.getObject("case_id", UUID.class),
        row.getObject("penalty_id", UUID.class),
        Objects.requireNonNull(row.getObject("decided_on", LocalDate.class)),
        row.getBigDecimal("amount"),
        row.getBigDecimal("paid"),
        isOfNow ? alone(row) : null);
  }

  /// Whose case it is the records tell as long as they are of one person under one id.
  private static SaidEstablished.@Nullable Alone alone(ResultSet row) throws SQLException {
    var notice = row.getString("notice_alone");
    var array = row.getArray("persons");
    var persons = array == null ? new String[0] : (String[]) array.getArray();
    return notice == null || persons.length > 1
        ? null
        : new SaidEstablished.Alone(
            UUID.fromString(notice), persons.length == 0 ? null : UUID.fromString(persons[0]));
  }
}
