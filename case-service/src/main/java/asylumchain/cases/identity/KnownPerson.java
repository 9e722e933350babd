package asylumchain.cases.identity;

import asylumchain.events.Applicant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person with the opaque ids by which the chain knows them.
///
/// @param familyId `null` for a person alone
public record KnownPerson(UUID personId, @Nullable UUID familyId, Person person) {

  /// What may be known of this person outside case-service, on a day.
  public Applicant seenOn(LocalDate day) {
    return person.seenBy(personId, familyId, day);
  }
}
