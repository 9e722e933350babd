package asylumchain.reporting.facts;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows for PostgreSQL's `COPY … FROM STDIN`, the fastest way in.
public final class CopyText {

  private final StringBuilder text = new StringBuilder(1 << 16);
  private boolean lineBegun;

  /// Adds a cell to the row; `null` is SQL's null. Only text can hold what must be escaped: dates,
  /// moments, numbers, ids and codes are written as they are.
  public CopyText cell(@Nullable Object value) {
    if (lineBegun) {
      text.append('\t');
    }
    lineBegun = true;
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof String words) {
      escape(words);
    } else {
      text.append(value);
    }
    return this;
  }

  /// Ends the row.
  public void end() {
    text.append('\n');
    lineBegun = false;
  }

  /// Sends the rows.
  ///
  /// @param into table and columns, as in `copy <into> from stdin`
  public void send(Connection connection, String into) throws SQLException {
    if (text.isEmpty()) {
      return;
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + into + " from stdin", new StringReader(text.toString()));
    } catch (IOException e) {
      throw new IllegalStateException("a string could not be read", e);
    }
  }

  private void escape(String value) {
    for (var i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}
