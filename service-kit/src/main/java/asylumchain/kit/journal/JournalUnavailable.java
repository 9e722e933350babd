package asylumchain.kit.journal;

import java.sql.SQLException;

/// The database refused or could not be reached; the cause tells, by its SQL state, whether
/// to try again.
public final class JournalUnavailable extends RuntimeException {

  JournalUnavailable(SQLException cause) {
    super("the journal cannot be read or written: " + cause.getSQLState(), cause);
  }
}
