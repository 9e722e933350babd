package asylumchain.cases.identity;

import asylumchain.events.Code;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// A number that another state gave to a person or a document of theirs.
///
/// @param kind what it numbers, as a code: `PASSPORT`, `IDENTITY_CARD`, `EURODAC`, `UNHCR`
/// @param country who gave it: ISO 3166-1 alpha-3, or `UNO` for the United Nations
/// @param number as it is written, without spaces
public record ForeignId(
    @NotNull Code kind,
    @NotNull @Pattern(regexp = "[A-Z]{3}") String country,
    @NotNull @Pattern(regexp = "[0-9A-Z./-]{1,40}") String number) {

  /// One text for one number, under which it is found.
  public String key() {
    return kind + ":" + country + ":" + number;
  }

  /// Safe to print: nothing of the number shows.
  @Override
  public String toString() {
    return "a number of kind " + kind;
  }
}
