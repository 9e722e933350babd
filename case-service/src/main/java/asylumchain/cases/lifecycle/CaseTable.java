package asylumchain.cases.lifecycle;

import asylumchain.cases.lifecycle.standing.Desk.Offer;
import asylumchain.cases.lifecycle.standing.Standing;
import asylumchain.events.Code;
import asylumchain.kit.journal.Columns;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// How every case stands, and which partners take part in it.
@ApplicationScoped
public class CaseTable implements PanacheRepositoryBase<AsylumCaseRow, AsylumCaseRow.Key> {

  private static final String INSERT =
      """
      insert into asylum_case (part, case_id, version, standing, stage, responsible, participants,
                               application_kind, unit, track, made_on, registered_on, lodged_on,
                               location, waiting_for, latest_on, person_id, applicant, offered_to,
                               answer_by, netherlands_responsible_on, decided_on)
      select c.part, c.case_id, c.version, c.standing, c.stage, c.responsible,
             string_to_array(c.participants, ','), c.application_kind, c.unit, c.track, c.made_on,
             c.registered_on, c.lodged_on, c.location, c.waiting_for, c.latest_on, c.person_id,
             c.applicant, c.offered_to, c.answer_by, c.netherlands_responsible_on, c.decided_on
        from unnest(?::integer[], ?::uuid[], ?::integer[], ?::jsonb[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::date[],
                    ?::text[], ?::text[], ?::date[], ?::uuid[], ?::jsonb[], ?::text[], ?::date[],
                    ?::date[], ?::date[])
             as c (part, case_id, version, standing, stage, responsible, participants,
                   application_kind, unit, track, made_on, registered_on, lodged_on, location,
                   waiting_for, latest_on, person_id, applicant, offered_to, answer_by,
                   netherlands_responsible_on, decided_on)
      """;

  private static final String UNTOLD_AFTER =
      """
      standing is null and (part > ?1 or (part = ?1 and caseId > ?2)) order by part, caseId
      """;

  private static final int TOLD_AT_ONCE = 50;

  private final DataSource database;
  private final CaseJournal journal;
  private final PartnerTable partners;
  private final ObjectMapper json;

  CaseTable(DataSource database, CaseJournal journal, PartnerTable partners, ObjectMapper json) {
    this.database = database;
    this.journal = journal;
    this.partners = partners;
    this.json = json;
  }

  public Optional<Dossier> dossier(UUID caseId) {
    return findByIdOptional(key(caseId)).map(this::dossier);
  }

  /// The case, kept from other writers until the transaction ends.
  public Optional<Dossier> locked(UUID caseId) {
    return findByIdOptional(key(caseId), LockModeType.PESSIMISTIC_WRITE).map(this::dossier);
  }

  /// Cases of one partition, locked in one order.
  public List<Dossier> locked(int part, Collection<UUID> caseIds) {
    if (caseIds.isEmpty()) {
      return List.of();
    }
    var rows =
        find("part = ?1 and caseId in ?2 order by caseId", part, caseIds)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
    var untold = rows.stream().filter(row -> !row.isKeptWhole()).map(row -> row.caseId).toList();
    var histories = journal.facts(untold);
    return rows.stream()
        .map(row -> row.dossier(() -> histories.getOrDefault(row.caseId, List.of())))
        .toList();
  }

  /// Whether an organisation takes part in a case of this person.
  public boolean isApplicantSeenBy(UUID personId, String organisation) {
    return find("personId", personId).stream()
        .anyMatch(row -> row.participants.contains(organisation));
  }

  /// Whether an organisation takes part in one of these cases.
  public boolean isAnySeenBy(Collection<UUID> caseIds, String organisation) {
    return !caseIds.isEmpty() && !partners.seenBy(organisation, caseIds).isEmpty();
  }

  /// The cases of this person: their names only, so that whoever locks them next reads them fresh.
  public List<UUID> ofApplicant(UUID personId) {
    return getEntityManager()
        .createQuery("select caseId from AsylumCaseRow where personId = :applicant", UUID.class)
        .setParameter("applicant", personId)
        .getResultList();
  }

  /// Some of the cases of which the rules have changed since their last fact, past this one, in one
  /// order; empty past the last.
  @Transactional
  List<AsylumCaseRow.Key> untold(AsylumCaseRow.Key after) {
    return find(UNTOLD_AFTER, after.part(), after.caseId()).page(0, TOLD_AT_ONCE).stream()
        .map(AsylumCaseRow::key)
        .toList();
  }

  /// Keeps how such a case stands, as its journal tells it.
  ///
  /// @throws RuntimeException if it cannot be read
  @Transactional
  void tellAnew(AsylumCaseRow.Key key) {
    findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE)
        .filter(row -> row.standing == null)
        .ifPresent(row -> row.become(dossier(row)));
  }

  /// Lets go of the cases that were read: whoever looks through very many holds few of them.
  public void letGo() {
    flush();
    getEntityManager().clear();
  }

  /// Writes how locked cases stand now.
  public void update(List<Dossier> dossiers) {
    for (var dossier : dossiers) {
      findById(new AsylumCaseRow.Key(dossier.part(), dossier.caseId())).become(dossier);
    }
    flush();
    partners.admit(dossiers);
    partners.dismiss(dossiers);
  }

  /// Keeps new cases.
  public void insert(List<Dossier> dossiers) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(INSERT)) {
      new Columns(connection, statement)
          .texts("integer", dossiers, Dossier::part)
          .texts("uuid", dossiers, Dossier::caseId)
          .texts("integer", dossiers, dossier -> dossier.file().version())
          .texts("jsonb", dossiers, dossier -> json(Standing.class, dossier.file().standing()))
          .texts("text", dossiers, dossier -> dossier.file().stage())
          .texts("text", dossiers, dossier -> dossier.file().responsible())
          .texts("text", dossiers, CaseTable::participants)
          .texts("text", dossiers, particular(Particulars::applicationKind))
          .texts("text", dossiers, particular(Particulars::unit))
          .texts("text", dossiers, particular(Particulars::track))
          .texts("date", dossiers, particular(Particulars::madeOn))
          .texts("date", dossiers, particular(Particulars::registeredOn))
          .texts("date", dossiers, particular(Particulars::lodgedOn))
          .texts("text", dossiers, particular(Particulars::location))
          .texts("text", dossiers, dossier -> dossier.file().waitingFor())
          .texts("date", dossiers, dossier -> dossier.file().latestOn())
          .texts("uuid", dossiers, dossier -> dossier.applicant().personId())
          .texts("jsonb", dossiers, dossier -> json(Object.class, dossier.applicant()))
          .texts("text", dossiers, offer(Offer::to))
          .texts("date", dossiers, offer(Offer::answerBy))
          .texts("date", dossiers, particular(it -> it.milestones().responsibleOn()))
          .texts("date", dossiers, particular(it -> it.milestones().decidedOn()))
          .done()
          .executeUpdate();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
    partners.admit(dossiers);
  }

  private Dossier dossier(AsylumCaseRow row) {
    return row.dossier(() -> journal.facts(row.caseId));
  }

  private AsylumCaseRow.Key key(UUID caseId) {
    return new AsylumCaseRow.Key(journal.partOf(caseId), caseId);
  }

  private static Function<Dossier, @Nullable Object> particular(
      Function<Particulars, @Nullable Object> what) {
    return dossier -> what.apply(dossier.file().particulars());
  }

  private static Function<Dossier, @Nullable Object> offer(Function<Offer, @Nullable Object> what) {
    return dossier -> {
      var offer = dossier.file().standing().desk().offer();
      return offer == null ? null : what.apply(offer);
    };
  }

  /// Codes hold no comma, so a comma can part them.
  private static String participants(Dossier dossier) {
    return String.join(",", dossier.participants().stream().map(Code::text).toList());
  }

  private String json(Class<?> as, Object value) {
    try {
      return json.writerFor(as).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a case can be written as JSON", e);
    }
  }
}
