package asylumchain.reporting.quality;

import asylumchain.kit.database.CopyText;
import asylumchain.reporting.facts.Beliefs;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.RoomTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The days of each case that tell of quality, for as long as each was known to be so.
@ApplicationScoped
class StepTable implements RoomTable {

  @Override
  public String ddl() {
    return "projection/quality.sql";
  }

  @Override
  public boolean followsDeadlines() {
    return false;
  }

  @Override
  public String table() {
    return "quality_step";
  }

  @Override
  public String columns() {
    return """
        part, subject_id, known_from, known_to, on_day, decisions, second_read, again, interviews,
          withdrawn, judged, annulled, settlement, authority_level, nationality, application_kind,
          track, unit
        """;
  }

  @Override
  public void write(CopyText rows, int part, UUID id, CaseFacts facts) {
    Step.of(facts).forEach(step -> write(rows, part, id, step));
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
