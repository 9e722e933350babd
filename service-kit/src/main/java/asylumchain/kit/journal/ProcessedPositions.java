package asylumchain.kit.journal;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// How far a service is with its own source, for its heartbeats. Supplied by a service that
/// journals conclusions from the events of another.
@FunctionalInterface
public interface ProcessedPositions {

  /// The last number of this partition of the source of which all conclusions are journalled and
  /// committed; `null` if there is none yet.
  ///
  /// @param connection the heartbeat's own, which holds the partition
  @Nullable Long processedSeq(Connection connection, int part) throws SQLException;

  /// Whether the partition must not promise anything now: conclusions about what it knew long ago
  /// are being drawn anew. Its heartbeat waits.
  ///
  /// @param connection the heartbeat's own: whoever holds a partition waits for no other
  default boolean isHeldBack(Connection connection, int part) throws SQLException {
    return false;
  }
}
