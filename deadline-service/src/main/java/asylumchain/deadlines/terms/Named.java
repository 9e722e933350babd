package asylumchain.deadlines.terms;

/// What has words in both languages.
public interface Named {

  /// Its words in a language.
  String in(Language language);
}
