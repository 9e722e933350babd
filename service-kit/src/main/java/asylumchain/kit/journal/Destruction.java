package asylumchain.kit.journal;

import asylumchain.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Destroys the payloads of a subject, lawfully: its last row says so and stays.
@ApplicationScoped
public class Destruction {

  private static final String SUFFIX = "-destroyed";

  private static final String DESTROY = "select journal_destroy(?, ?)";

  private final Sql sql;

  Destruction(Sql sql) {
    this.sql = sql;
  }

  /// Whether a row of this type says that all payloads before it are destroyed.
  public static boolean isSaidBy(String type) {
    return type.endsWith(SUFFIX);
  }

  /// Destroys every payload of a subject but that of its last row, in the transaction of the
  /// caller, which has just appended that row: of a type that ends in `-destroyed`.
  ///
  /// @return how many payloads are gone
  /// @throws asylumchain.kit.database.DatabaseUnavailable if the last row says nothing of the kind
  public long destroy(int part, Subject subject) {
    return sql.first(DESTROY, row -> row.getLong(1), part, subject.id()).orElse(0L);
  }

  /// What commits to everything that is destroyed, and gives nothing of it away: SHA-256 over the
  /// hashes of the rows, which stay. Anyone who has the journal can compute it again.
  ///
  /// @param rows the history before the row that says so, in version order
  /// @return hexadecimal
  public static String digest(List<JournalEvent> rows) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      rows.forEach(row -> sha.update(row.hash().getBytes(StandardCharsets.US_ASCII)));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
