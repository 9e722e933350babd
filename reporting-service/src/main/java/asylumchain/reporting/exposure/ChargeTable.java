package asylumchain.reporting.exposure;

import asylumchain.kit.database.CopyText;
import asylumchain.reporting.facts.Beliefs;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.RoomTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The penalties of each case, for as long as each was known to be so.
@ApplicationScoped
class ChargeTable implements RoomTable {

  @Override
  public String ddl() {
    return "projection/exposure.sql";
  }

  @Override
  public boolean followsDeadlines() {
    return true;
  }

  @Override
  public String table() {
    return "penalty_charge";
  }

  @Override
  public String columns() {
    return """
        part, subject_id, known_from, known_to, kind, penalty_id, ruling_id, person_id, word,
          caused_on, first_day, last_day, growth, maximum
        """;
  }

  @Override
  public void write(CopyText rows, int part, UUID id, CaseFacts facts) {
    Charges.of(id, facts).forEach(belief -> write(rows, part, id, belief));
  }

  private static void write(CopyText rows, int part, UUID id, Beliefs.Belief<Charge> belief) {
    var charge = belief.statement();
    rows.cell(part).cell(id).cell(belief.knownFrom());
    rows.cell(belief.knownTo() == null ? "infinity" : belief.knownTo());
    rows.cell(charge.kind()).cell(charge.penaltyId()).cell(charge.rulingId());
    rows.cell(charge.personId()).cell(charge.word()).cell(charge.causedOn());
    rows.cell(charge.firstDay()).cell(charge.lastDay());
    rows.cell(charge.growth().text()).cell(charge.growth().maximum().toPlainString()).end();
  }
}
