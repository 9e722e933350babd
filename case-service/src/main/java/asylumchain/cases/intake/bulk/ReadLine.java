package asylumchain.cases.intake.bulk;

/// A line as it could be read.
sealed interface ReadLine {

  long number();

  /// @param digest of the content, whatever its spelling
  record Readable(long number, ImportLine line, String digest) implements ReadLine {}

  record Unreadable(long number, LineRefusal reason, String detail) implements ReadLine {}
}
