package asylumchain.kit.imports.csv;

/// What was sent is no table, or not the one that the mapping is for. Says where, never what a cell
/// holds.
public final class BadTable extends RuntimeException {

  private static final long serialVersionUID = 1;

  BadTable(long line, String reason) {
    super("line %d: %s".formatted(line, reason), null, false, false);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
