package asylumchain.reporting.quality;

import asylumchain.kit.database.CopyText;
import asylumchain.reporting.facts.Beliefs;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.CaseRowsTable;
import asylumchain.reporting.facts.RoomTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// The days of each case that tell of quality, for as long as each was known to be so.
@ApplicationScoped
class StepTable implements RoomTable {

  private static final String COLUMNS =
      """
      quality_step (part, subject_id, known_from, known_to, on_day, decisions, second_read, again, interviews,
        withdrawn, judged, annulled, settlement, authority_level, nationality, application_kind,
        track, unit)
      """;

  @Override
  public String ddl() {
    return "projection/quality.sql";
  }

  @Override
  public boolean followsDeadlines() {
    return false;
  }

  @Override
  public void replace(Connection c, int part, Map<UUID, CaseFacts> cases) throws SQLException {
    forget(c, part, cases.keySet());
    var rows = new CopyText();
    cases.forEach((id, facts) -> Step.of(facts).forEach(step -> write(rows, part, id, step)));
    rows.send(c, COLUMNS);
  }

  @Override
  public void forget(Connection c, int part, Collection<UUID> subjects) throws SQLException {
    CaseRowsTable.forget(c, "quality_step", part, subjects);
  }

  private static void write(CopyText rows, int part, UUID id, Beliefs.Belief<Step> belief) {
    var step = belief.statement();
    var standing = step.after();
    var traits = standing.applicant();
    rows.cell(part).cell(id).cell(belief.knownFrom());
    rows.cell(belief.knownTo() == null ? "infinity" : belief.knownTo());
    rows.cell(step.on()).cell(step.decisions()).cell(step.secondRead());
    rows.cell(step.again()).cell(step.interviews());
    rows.cell(step.withdrawn()).cell(step.judged()).cell(step.annulled());
    rows.cell(standing.course().settlement()).cell(standing.course().authorityLevel());
    rows.cell(traits == null ? null : traits.nationality()).cell(standing.applicationKind());
    rows.cell(standing.track()).cell(standing.desk().unit()).end();
  }
}
