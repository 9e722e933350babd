package asylumchain.kit.database;

import java.sql.SQLException;

/// The database refused or could not be reached; the cause tells, by its SQL state, whether to try
/// again.
public final class DatabaseUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  public DatabaseUnavailable(SQLException cause) {
    super("a table cannot be read or written: " + cause.getSQLState(), cause);
  }
}
