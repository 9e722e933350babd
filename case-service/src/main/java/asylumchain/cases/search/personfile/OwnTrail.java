package asylumchain.cases.search.personfile;

import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.duplicates.Candidates;
import asylumchain.cases.identity.duplicates.Compared;
import asylumchain.cases.search.personfile.PersonFile.Reading;
import asylumchain.kit.access.AccessLogQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What was done with what is known of a person, beside the facts: who looked, and who held them
/// against others.
@ApplicationScoped
class OwnTrail {

  private final AccessLogQueries accesses;
  private final Candidates candidates;

  OwnTrail(AccessLogQueries accesses, Candidates candidates) {
    this.accesses = accesses;
    this.candidates = candidates;
  }

  /// Every access to these, the latest first.
  List<Reading> readers(List<UUID> subjects) {
    return accesses.about(subjects).stream().flatMap(Reading::of).toList();
  }

  /// Every word on whether one of these records is of another person, the first word first.
  List<Compared> comparisons(Collection<KnownPerson> records) {
    return candidates.compared(records.stream().map(KnownPerson::personId).toList());
  }
}
