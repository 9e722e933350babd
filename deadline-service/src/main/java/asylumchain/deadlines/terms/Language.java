package asylumchain.deadlines.terms;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The languages in which a derivation can be read.
public enum Language {
  NL,
  EN;

  /// A text in each of these, by language: `nl`, `en`.
  public static Map<String, String> spoken(
      Function<Language, String> text, Set<Language> languages) {
    return languages.stream()
        .collect(Collectors.toMap(language -> language.name().toLowerCase(Locale.ROOT), text));
  }
}
