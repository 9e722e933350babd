package asylumchain.cases.identity.matching;

import asylumchain.events.Applicant.Sex;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What of a person is compared: one of the names, and what goes with every name.
///
/// @param given empty where there are no given names
/// @param nationality ISO 3166-1 alpha-3, XXX unknown
/// @param vNumber ten digits; `null` when not known
/// @param foreignIds kind, country and number of each in one text
public record Traits(
    Spelling family,
    Spelling given,
    @Nullable PartialDate birthDate,
    Sex sex,
    String nationality,
    @Nullable String vNumber,
    Set<String> foreignIds) {

  public Traits {
    foreignIds = Set.copyOf(foreignIds);
  }

  /// Safe to print: nothing of it shows.
  @Override
  public String toString() {
    return "traits of a person";
  }
}
