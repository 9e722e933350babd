package asylumchain.cases.intake.bulk;

/// A line as it could be read.
sealed interface ReadLine {

  long number();

  /// A line that can be offered to its case.
  ///
  /// @param digest of the content, whatever its spelling
  record Parsed(long number, ImportLine line, String digest) implements ReadLine {}

  /// A line that is refused as it stands.
  record Unreadable(long number, LineRefusal reason, String detail) implements ReadLine {}
}
