package asylumchain.deadlines.terms;

/// The languages in which a derivation can be read.
public enum Language {
  NL,
  EN
}
