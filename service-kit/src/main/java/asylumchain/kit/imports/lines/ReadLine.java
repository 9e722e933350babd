package asylumchain.kit.imports.lines;

/// A line as it could be read.
///
/// @param <T> a line as a record
public sealed interface ReadLine<T> {

  /// Its number in what was sent, from 1.
  long number();

  /// A line that can be offered to what it is about.
  ///
  /// @param digest of the content, whatever its spelling
  record Parsed<T>(long number, T line, String digest) implements ReadLine<T> {}

  /// A line that is refused as it stands.
  record Unreadable<T>(long number, LineRefusal reason, String detail) implements ReadLine<T> {}
}
