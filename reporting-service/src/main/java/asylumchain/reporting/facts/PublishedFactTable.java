package asylumchain.reporting.facts;

import asylumchain.events.DeadlineEvent;
import asylumchain.events.DeadlineEvent.DeadlineDetermined;
import asylumchain.events.PassingEvent;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.ShiftEvent;
import asylumchain.events.WireNames;
import asylumchain.kit.database.CopyText;
import asylumchain.kit.projection.ReceivedEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What deadline-service published beside the clocks, kept as it was: a table per kind, of one
/// shape.
///
/// @param <F> what it says of a case
public final class PublishedFactTable<F> {

  /// Notices of default, court terms and penalties.
  public static final PublishedFactTable<PenaltyFact> PENALTIES =
      new PublishedFactTable<>(
          "case_penalty",
          Arrays.stream(PenaltyEvent.class.getPermittedSubclasses()),
          (seq, recordedAt, event) -> {
            if (event instanceof PenaltyEvent penalty) {
              return new PenaltyFact(seq, recordedAt, penalty);
            }
            throw ofAnotherType();
          });

  /// Suspensions of terms.
  public static final PublishedFactTable<SuspensionFact> SUSPENSIONS =
      new PublishedFactTable<>(
          "case_suspension",
          Stream.<Class<?>>of(
              ShiftEvent.SuspensionStarted.class,
              ShiftEvent.SuspensionEnded.class,
              ShiftEvent.SuspensionCorrected.class,
              ShiftEvent.SuspensionUpheld.class,
              ShiftEvent.SuspensionAnnulled.class,
              ShiftEvent.SuspensionWithdrawn.class),
          (seq, recordedAt, event) -> {
            if (event instanceof ShiftEvent shift) {
              return new SuspensionFact(seq, recordedAt, shift);
            }
            throw ofAnotherType();
          });

  private static final String COLUMNS =
      "(part, seq, subject_id, recorded_at, type, occurred_on, payload)";

  private final String table;
  private final Set<String> types;
  private final Reading<F> reading;

  /// @param table its name, which stands in the code
  /// @param events that it keeps; their names are read before the payload is
  private PublishedFactTable(String table, Stream<Class<?>> events, Reading<F> reading) {
    this.table = table;
    this.types = events.map(WireNames::of).collect(Collectors.toUnmodifiableSet());
    this.reading = reading;
  }

  /// What an event says of a case.
  private interface Reading<F> {
    F of(long seq, Instant recordedAt, DeadlineEvent event);
  }

  /// Whether it keeps events of this name.
  boolean keeps(String type) {
    return types.contains(type);
  }

  /// A row as it was read: after the case its number, its moment and its payload.
  F fact(ResultSet row) throws SQLException {
    return reading.of(
        row.getLong(2),
        row.getTimestamp(3).toInstant(),
        EventPayloads.deadlineEvent(row.getString(4)));
  }

  /// Keeps what is of this kind. An event without payload stays with its source.
  ///
  /// @return the cases of which more is known now
  public Set<UUID> add(Connection c, int part, List<ReceivedEvent> batch) throws SQLException {
    var rows = new CopyText();
    var subjects = new LinkedHashSet<UUID>();
    for (var event : batch) {
      var payload = event.payload();
      if (payload != null && keeps(event.type())) {
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

  /// Removes everything of one case.
  public void forget(Connection c, int part, UUID subject) throws SQLException {
    CaseRowsTable.forget(c, table, part, List.of(subject));
  }

  private static LocalDate occurredOn(DeadlineEvent event) {
    return switch (event) {
      case PenaltyEvent penalty -> penalty.occurredOn();
      case ShiftEvent shift -> shift.occurredOn();
      case DeadlineDetermined _, PassingEvent _ -> throw ofAnotherType();
    };
  }

  private static IllegalArgumentException ofAnotherType() {
    return new IllegalArgumentException("the payload is of another type than its envelope");
  }
}
