package asylumchain.cases.destruction;

import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import asylumchain.events.WireNames;
import asylumchain.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Which cases may be due, before it is looked at closely.
@ApplicationScoped
class DueQueries {

  /// A case of which something was said lately may have been decided long ago: then a fact of its
  /// journal says so, or a correction may.
  private static final String CANDIDATES =
      """
      select c.case_id, c.latest_on
        from asylum_case c
       where c.stage in ('CLOSED', 'FINAL') and (c.latest_on, c.case_id) > (?, ?)
         and c.latest_on < ?
         and (c.latest_on < ?
              or exists (select from journal j
                          where j.part = c.part and j.subject_id = c.case_id
                            and (j.occurred_on < ? and j.type = any(?)
                                 or j.type = 'nl.asielketen.case.fact-corrected')))
         and exists (select from case_partner p
                      where p.part = c.part and p.case_id = c.case_id and p.partner = ?)
         and not exists (select from destruction_item i
                          where i.case_id = c.case_id and i.state = 'LISTED')
       order by c.latest_on, c.case_id
       limit ?
      """;

  /// The facts from which a period can run.
  private static final String[] STARTS =
      Stream.of(
              DecisionEvent.DecisionMade.class,
              DecisionEvent.DecisionAnnounced.class,
              DecisionEvent.ApplicationWithdrawn.class,
              RemedyEvent.ObjectionDecided.class,
              RemedyEvent.JudgmentSent.class,
              ResponsibilityEvent.TransferredToState.class,
              EndEvent.PermitIssued.class,
              EndEvent.CaseClosed.class)
          .map(WireNames::of)
          .toArray(String[]::new);

  private static final String APPLICANT =
      "select person_id from asylum_case where part = ? and case_id = ?";

  /// The spool of a delivery that is not done is read when it goes on.
  private static final String STILL_DELIVERED =
      """
      select 1
        from (select distinct import_id from import_chunk) spooled
       where exists (select from import_line l
                      where l.import_id = spooled.import_id and l.subject_id = ?)
       limit 1
      """;

  private final Sql sql;

  DueQueries(Sql sql) {
    this.sql = sql;
  }

  /// A case that may be due.
  ///
  /// @param latestOn the last day on which something happened in it
  record Candidate(UUID caseId, LocalDate latestOn) {

    /// Before all others.
    static final Candidate NONE = new Candidate(new UUID(0, 0), LocalDate.of(1, 1, 1));
  }

  /// Cases that ended and stand on no list, those first of which nothing was said the longest.
  ///
  /// @param asOn something happened in them before that day only
  /// @param start the day before which a period began that has passed by then
  List<Candidate> candidates(
      String organisation, LocalDate asOn, LocalDate start, Candidate after, int limit) {
    return sql.list(
        CANDIDATES,
        row -> new Candidate(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
        after.latestOn(),
        after.caseId(),
        asOn,
        start,
        start,
        STARTS,
        organisation,
        limit);
  }

  /// The applicant of a case; empty for one that is not there.
  Optional<UUID> applicant(int part, UUID caseId) {
    return sql.first(APPLICANT, row -> row.getObject(1, UUID.class), part, caseId);
  }

  /// Whether a delivery that took lines of this case is not done: its spool holds them in the raw.
  boolean isStillDelivered(UUID caseId) {
    return sql.first(STILL_DELIVERED, row -> row.getInt(1), caseId).isPresent();
  }
}
