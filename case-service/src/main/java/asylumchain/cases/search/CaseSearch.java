package asylumchain.cases.search;

import asylumchain.cases.identity.VNumber;
import asylumchain.cases.identity.matching.PartialDate;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Whom or what is looked for. Goes in a body, so that no name ends up in a URL.
///
/// At least one of vNumber, familyName and sourceRef is there; the others narrow it down.
public record CaseSearch(
    @Nullable VNumber vNumber,
    @Nullable @Size(min = 2, max = 200) String familyName,
    @Nullable @Size(min = 1, max = 200) String givenNames,
    @Nullable PartialDate birthDate,
    @Nullable @Size(min = 1, max = 40) String source,
    @Nullable @Size(min = 1, max = 100) String sourceRef) {

  boolean asksForSomething() {
    return vNumber != null || familyName != null || sourceRef != null;
  }

  /// Safe to print: nothing of it shows.
  @Override
  public String toString() {
    return "a search";
  }
}
