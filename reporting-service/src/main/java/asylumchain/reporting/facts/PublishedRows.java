package asylumchain.reporting.facts;

import asylumchain.events.DeadlineEvent;
import asylumchain.events.DeadlineEvent.DeadlineDetermined;
import asylumchain.events.PassingEvent;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.ShiftEvent;
import asylumchain.kit.database.CopyText;
import asylumchain.kit.projection.ReceivedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What deadline-service published beside the clocks, kept as it was: a table per kind, of one
/// shape.
///
/// @param table its name, which stands in the code
/// @param types names of the events that it keeps; read before the payload is
record PublishedRows(String table, Set<String> types) {

  private static final String COLUMNS =
      "(part, seq, subject_id, recorded_at, type, occurred_on, payload)";

  PublishedRows {
    types = Set.copyOf(types);
  }

  /// Keeps what is of this kind. An event without payload stays with its source.
  ///
  /// @return the cases of which more is known now
  Set<UUID> add(Connection c, int part, List<ReceivedEvent> batch) throws SQLException {
    var rows = new CopyText();
    var subjects = new LinkedHashSet<UUID>();
    for (var event : batch) {
      var payload = event.payload();
      if (payload != null && types.contains(event.type())) {
        var on = occurredOn(EventPayloads.deadlineEvent(payload));
        rows.cell(part).cell(event.seq()).cell(event.subjectId());
        rows.cell(FactTable.toTheMicrosecond(event.recordedAt()));
        rows.cell(event.type()).cell(on).cell(payload).end();
        subjects.add(event.subjectId());
      }
    }
    rows.send(c, table + " " + COLUMNS);
    return subjects;
  }

  void forget(Connection c, int part, UUID subject) throws SQLException {
    CaseRowsTable.forget(c, table, part, List.of(subject));
  }

  private static LocalDate occurredOn(DeadlineEvent event) {
    return switch (event) {
      case PenaltyEvent penalty -> penalty.occurredOn();
      case ShiftEvent shift -> shift.occurredOn();
      case DeadlineDetermined _, PassingEvent _ ->
          throw new IllegalArgumentException("the payload is of another type than its envelope");
    };
  }
}
