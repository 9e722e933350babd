package asylumchain.local.bench.identity;

import asylumchain.cases.identity.matching.PartialDate;
import asylumchain.cases.identity.matching.Spelling;
import asylumchain.cases.identity.matching.Traits;
import asylumchain.events.Applicant.Sex;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person as a clerk writes them down.
///
/// @param born a year, a month or a day
record Telling(String family, String given, String born, boolean male, String nationality) {

  static Telling of(Invented person) {
    return new Telling(
        person.family(),
        person.given(),
        person.born().toString(),
        person.male(),
        person.nationality());
  }

  Telling named(String newFamily, String newGiven) {
    return new Telling(newFamily, newGiven, born, male, nationality);
  }

  Telling born(String otherDay) {
    return new Telling(family, given, otherDay, male, nationality);
  }

  Telling of(String otherNationality) {
    return new Telling(family, given, born, male, otherNationality);
  }

  /// @param vNumber `null` where none is known yet
  Traits traits(@Nullable String vNumber) {
    return new Traits(
        Spelling.of(family),
        Spelling.of(given),
        new PartialDate(born),
        male ? Sex.M : Sex.F,
        nationality,
        vNumber,
        Set.of());
  }
}
