package asylumchain.deadlines.law.register;

/// The version of a rule book: which files, and how many amendments on top of them.
///
/// @param files hash of the files
/// @param amendments how many; they are numbered from 1, in the order in which they were applied
public record BookVersion(String files, int amendments) {

  private static final char AND = '+';

  /// Reads what [#text] wrote.
  static BookVersion parse(String text) {
    var at = text.lastIndexOf(AND);
    return at < 0
        ? new BookVersion(text, 0)
        : new BookVersion(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
  }

  /// `a1b2c3` for the files alone, `a1b2c3+2` with two amendments.
  public String text() {
    return amendments == 0 ? files : files + AND + amendments;
  }

  BookVersion with(int number) {
    return new BookVersion(files, number);
  }
}
