package asylumchain.cases.identity.matching;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Under what a name is found.
///
/// @param day of birth, day and month in order of size; `null` unless the whole date is known
/// @param year of birth; 0 where it is not known
/// @param family,given how they sound
/// @param pair how both sound, the same whichever stands first
public record Keys(@Nullable String day, int year, String family, String given, String pair) {

  static final int UNKNOWN_YEAR = 0;

  public static Keys of(Traits traits) {
    var born = traits.birthDate();
    var day = born == null || born.key().isEmpty() ? null : born.key();
    var family = traits.family().sound();
    var given = traits.given().firstSound();
    var pair = family.compareTo(given) <= 0 ? family + "+" + given : given + "+" + family;
    return new Keys(day, born == null ? UNKNOWN_YEAR : born.year(), family, given, pair);
  }

  /// What two persons have in common at the least when either is found by the other: a day of
  /// birth, how both names sound, or how one of them sounds in a year of birth.
  Set<String> shared() {
    return Stream.of(
            day == null ? null : "day " + day,
            "pair " + pair,
            "family " + family + " " + year,
            "given " + given + " " + year)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toSet());
  }
}
