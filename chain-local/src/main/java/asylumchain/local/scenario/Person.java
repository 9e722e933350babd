package asylumchain.local.scenario;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An invented person, in the words of the import line.
///
/// @param vNumber ten digits, unique within the scenario
/// @param familySize persons that applied together, this one included
/// @param familyRef `null`: no two cases of the scenario are linked
record Person(
    String vNumber,
    String familyName,
    String givenNames,
    LocalDate birthDate,
    Sex sex,
    String nationality,
    boolean unaccompaniedMinor,
    int familySize,
    @Nullable String familyRef) {

  enum Sex {
    F,
    M
  }

  @Override
  public String toString() {
    return "invented person";
  }
}
