package asylumchain.reporting.facts;

import asylumchain.events.ApplicantRecords;
import asylumchain.kit.database.CopyText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Under which records the applicant of each case is known: for the access log of a person.
@ApplicationScoped
class ApplicantTable implements RoomTable {

  static final String NAME = "case_applicant";

  @Override
  public String ddl() {
    return "projection/applicants.sql";
  }

  @Override
  public String table() {
    return NAME;
  }

  @Override
  public String columns() {
    return "part, subject_id, person_id";
  }

  @Override
  public boolean followsDeadlines() {
    return false;
  }

  @Override
  public void write(CopyText rows, int part, UUID id, CaseFacts facts) {
    ApplicantRecords.of(facts.facts().stream().map(Fact::event).toList())
        .forEach(person -> rows.cell(part).cell(id).cell(person).end());
  }
}
