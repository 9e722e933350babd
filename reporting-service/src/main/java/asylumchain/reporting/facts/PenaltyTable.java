package asylumchain.reporting.facts;

import asylumchain.events.DeadlineEvent;
import asylumchain.events.PassingEvent;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.ShiftEvent;
import asylumchain.events.WireNames;
import asylumchain.kit.database.CopyText;
import asylumchain.kit.projection.ReceivedEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What was received of notices of default, court terms and penalties, as it was published.
public final class PenaltyTable {

  /// Read before the payload is: most of what deadline-service publishes is something else.
  static final Set<String> TYPES =
      Arrays.stream(PenaltyEvent.class.getPermittedSubclasses())
          .map(WireNames::of)
          .collect(Collectors.toUnmodifiableSet());

  private static final String ADD =
      "case_penalty (part, seq, subject_id, recorded_at, type, occurred_on, payload)";
  private static final String FORGET = "delete from case_penalty where part = ? and subject_id = ?";

  private PenaltyTable() {}

  /// Keeps what is about penalties. An event without payload stays with its source.
  ///
  /// @return the cases of which more is known now
  public static Set<UUID> add(Connection c, int part, List<ReceivedEvent> batch)
      throws SQLException {
    var rows = new CopyText();
    var subjects = new LinkedHashSet<UUID>();
    for (var event : batch) {
      var payload = event.payload();
      if (payload != null && TYPES.contains(event.type())) {
        var penalty = penalty(EventPayloads.deadlineEvent(payload));
        rows.cell(part).cell(event.seq()).cell(event.subjectId());
        rows.cell(FactTable.toTheMicrosecond(event.recordedAt()));
        rows.cell(event.type()).cell(penalty.occurredOn()).cell(payload).end();
        subjects.add(event.subjectId());
      }
    }
    rows.send(c, ADD);
    return subjects;
  }

  static PenaltyFact fact(ResultSet row) throws SQLException {
    var event = penalty(EventPayloads.deadlineEvent(row.getString(4)));
    return new PenaltyFact(row.getLong(2), row.getTimestamp(3).toInstant(), event);
  }

  public static void forget(Connection c, int part, UUID subject) throws SQLException {
    try (var statement = c.prepareStatement(FORGET)) {
      statement.setInt(1, part);
      statement.setObject(2, subject);
      statement.executeUpdate();
    }
  }

  private static PenaltyEvent penalty(DeadlineEvent event) {
    return switch (event) {
      case PenaltyEvent penalty -> penalty;
      case DeadlineEvent.DeadlineDetermined _, ShiftEvent _, PassingEvent _ ->
          throw new IllegalArgumentException("the payload is of another type than its envelope");
    };
  }
}
