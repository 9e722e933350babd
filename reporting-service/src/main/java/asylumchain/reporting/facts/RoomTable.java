package asylumchain.reporting.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// A table that a room keeps of its own: folded from what is known of each case, and replaced with
/// it, in the transaction of the projection.
public interface RoomTable {

  /// The SQL resource that creates it.
  String ddl();

  /// Whether its rows follow from what deadline-service says too; otherwise only from what happened
  /// in the case.
  boolean followsDeadlines();

  /// Replaces the rows of these cases.
  void replace(Connection connection, int part, Map<UUID, CaseFacts> cases) throws SQLException;

  /// Removes the rows of these cases.
  void forget(Connection connection, int part, Collection<UUID> subjects) throws SQLException;
}
