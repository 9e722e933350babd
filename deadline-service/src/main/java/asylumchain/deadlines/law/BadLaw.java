package asylumchain.deadlines.law;

/// A file of the rule book that cannot stand: the service does not start on it.
public final class BadLaw extends RuntimeException {

  /// @param line in the file, from 1
  BadLaw(String file, int line, String reason) {
    super("%s, line %d: %s".formatted(file, line, reason));
  }
}
