package asylumchain.kit.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows for PostgreSQL's `COPY … FROM STDIN`, the fastest way in.
public final class CopyText {

  /// As PostgreSQL itself writes a moment where the session is in UTC: rows that are read back can
  /// be compared with those that were sent.
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
          .appendLiteral("+00")
          .toFormatter(Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder(1 << 16);
  private boolean lineBegun;

  /// Adds a cell to the row; `null` is SQL's null. Only text can hold what must be escaped: dates,
  /// moments (to the microsecond), numbers, ids and codes are written as they are.
  public CopyText cell(@Nullable Object value) {
    if (lineBegun) {
      text.append('\t');
    }
    lineBegun = true;
    switch (value) {
      case null -> text.append("\\N");
      case String words -> escape(words);
      case Instant moment -> text.append(MOMENT.format(moment));
      case Boolean truth -> text.append(truth ? 't' : 'f');
      case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
      default -> text.append(value);
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
    // not by a reader: the driver would encode it by parts, and tear what needs two characters
    var rows = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + into + " from stdin", rows);
    } catch (IOException e) {
      throw new IllegalStateException("bytes could not be read", e);
    }
  }

  /// The rows as they would be sent, one a line.
  public List<String> lines() {
    return text.toString().lines().toList();
  }

  /// The rows of a query as `COPY` writes them, one a line; moments in the zone of the session,
  /// which the caller has set to UTC.
  ///
  /// @param query without parameters: what it needs is written in by the caller
  public static List<String> read(Connection connection, String query) throws SQLException {
    try {
      var rows = new StringWriter();
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy (" + query + ") to stdout", rows);
      return rows.toString().lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException("a string could not be written", e);
    }
  }

  /// Ids as a query that takes no parameters names them.
  public static String literals(Collection<UUID> ids) {
    return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
  }

  private void escape(String value) {
    var from = 0;
    for (var i = 0; i < value.length(); i++) {
      var escaped = escaped(value.charAt(i));
      if (escaped != null) {
        text.append(value, from, i).append(escaped);
        from = i + 1;
      }
    }
    text.append(value, from, value.length());
  }

  private static @Nullable String escaped(char c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> null;
    };
  }
}
