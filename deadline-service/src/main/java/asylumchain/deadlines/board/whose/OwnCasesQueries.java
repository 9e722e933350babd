package asylumchain.deadlines.board.whose;

import asylumchain.kit.access.DataSubject;
import asylumchain.kit.access.PersonLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// What is logged of a person here: their cases, under whichever of their records. A case is asked
/// for by itself, and so is one that was destroyed.
@ApplicationScoped
class OwnCasesQueries implements DataSubject {

  private final PersonLinks links;

  OwnCasesQueries(DataSource database) {
    this.links = new PersonLinks(database, "case_applicant", "case_id");
  }

  @Override
  public Set<UUID> loggedAs(UUID subject) {
    return links.of(subject);
  }
}
