package asylumchain.reporting.facts;

import asylumchain.events.PenaltyEvent;
import asylumchain.events.WireNames;
import asylumchain.kit.projection.ReceivedEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What was received of notices of default, court terms and penalties, as it was published.
public final class PenaltyTable {

  static final PublishedRows ROWS =
      new PublishedRows(
          "case_penalty",
          Arrays.stream(PenaltyEvent.class.getPermittedSubclasses())
              .map(WireNames::of)
              .collect(Collectors.toUnmodifiableSet()));

  private PenaltyTable() {}

  /// Keeps what is about penalties. An event without payload stays with its source.
  ///
  /// @return the cases of which more is known now
  public static Set<UUID> add(Connection c, int part, List<ReceivedEvent> batch)
      throws SQLException {
    return ROWS.add(c, part, batch);
  }

  static PenaltyFact fact(ResultSet row) throws SQLException {
    if (EventPayloads.deadlineEvent(row.getString(4)) instanceof PenaltyEvent event) {
      return new PenaltyFact(row.getLong(2), row.getTimestamp(3).toInstant(), event);
    }
    throw new IllegalArgumentException("the payload is of another type than its envelope");
  }

  public static void forget(Connection c, int part, UUID subject) throws SQLException {
    ROWS.forget(c, part, subject);
  }
}
