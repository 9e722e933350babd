package asylumchain.reporting.facts;

import asylumchain.events.ShiftEvent;
import asylumchain.events.WireNames;
import asylumchain.kit.projection.ReceivedEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was received of suspensions of terms, as it was published.
public final class SuspensionTable {

  static final PublishedRows ROWS =
      new PublishedRows(
          "case_suspension",
          Stream.of(
                  ShiftEvent.SuspensionStarted.class,
                  ShiftEvent.SuspensionEnded.class,
                  ShiftEvent.SuspensionCorrected.class)
              .map(WireNames::of)
              .collect(Collectors.toUnmodifiableSet()));

  private SuspensionTable() {}

  /// Keeps what is about suspensions. An event without payload stays with its source.
  ///
  /// @return the cases of which more is known now
  public static Set<UUID> add(Connection c, int part, List<ReceivedEvent> batch)
      throws SQLException {
    return ROWS.add(c, part, batch);
  }

  static SuspensionFact fact(ResultSet row) throws SQLException {
    if (EventPayloads.deadlineEvent(row.getString(4)) instanceof ShiftEvent event) {
      return new SuspensionFact(row.getLong(2), row.getTimestamp(3).toInstant(), event);
    }
    throw new IllegalArgumentException("the payload is of another type than its envelope");
  }

  public static void forget(Connection c, int part, UUID subject) throws SQLException {
    ROWS.forget(c, part, subject);
  }
}
