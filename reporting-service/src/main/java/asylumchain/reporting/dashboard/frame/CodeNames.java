package asylumchain.reporting.dashboard.frame;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What codes are called by those who read the page.
final class CodeNames {

  private static final String NATIONALITY = "nationality";

  /// ISO 3166-1: three letters to two.
  private static final Map<String, String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries())
          .collect(Collectors.toMap(code -> Locale.of("", code).getISO3Country(), code -> code));

  private final Wording wording;

  CodeNames(Wording wording) {
    this.wording = wording;
  }

  /// The name of a code; the code itself where it has none.
  String name(String of, String code) {
    var country = of.equals(NATIONALITY) ? COUNTRIES.get(code) : null;
    return country == null
        ? wording.sayOr("code." + of + "." + code, wording.sayOr("code." + code, code))
        : Locale.of("", country).getDisplayCountry(wording.locale());
  }
}
