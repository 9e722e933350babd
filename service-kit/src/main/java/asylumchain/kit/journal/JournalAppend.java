package asylumchain.kit.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The last step of a command: rows at the end of one partition, under its lock.
///
/// Works on the connection it is given, inside its transaction, which must be READ COMMITTED: each
/// statement after the lock must see what the previous holder of the lock wrote.
public final class JournalAppend {

  private static final String LOCK = "select * from journal_lock(?, ?)";

  private final Partitioning partitioning;
  private final Clock clock;

  public JournalAppend(Partitioning partitioning, Clock clock) {
    this.partitioning = partitioning;
    this.clock = clock;
  }

  /// Appends rows of one partition, in the order given.
  ///
  /// @throws VersionConflict if a subject has moved on
  /// @throws RecordedAtRefused if a source brought a time of knowledge that cannot be true
  public List<JournalEvent> append(Connection connection, int part, List<NewEvent> events)
      throws SQLException {
    return append(connection, part, events, SourceTimes.ASCENDING);
  }

  /// The same, where the caller may have looked after the order of times itself.
  public List<JournalEvent> append(
      Connection connection, int part, List<NewEvent> events, SourceTimes times)
      throws SQLException {
    if (events.isEmpty()) {
      return List.of();
    }
    events.forEach(event -> belongs(event, part));
    var subjects = events.stream().map(event -> event.subject().id()).distinct().toList();
    var place = lock(connection, part, subjects);
    var now = now(place);
    var heads = times == SourceTimes.ASCENDING ? place.heads() : timeless(place.heads());
    var rows = place.tail().followedBy(events, heads, now);
    JournalInsert.insert(connection, place.tail(), now, rows);
    return rows.stream().map(JournalTail.Entry::event).toList();
  }

  /// Takes the partition until the transaction ends, and says from when on what is appended now is
  /// known: later than anything that was promised about it, and not before its tail.
  public Instant hold(Connection connection, int part) throws SQLException {
    return now(lock(connection, part, List.of()));
  }

  private static Map<UUID, JournalTail.Head> timeless(Map<UUID, JournalTail.Head> heads) {
    var timeless = new HashMap<UUID, JournalTail.Head>();
    heads.forEach(
        (subject, head) ->
            timeless.put(subject, new JournalTail.Head(head.version(), Instant.EPOCH)));
    return timeless;
  }

  private Instant now(Place place) {
    return later(
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        place.tail().journalledAt(),
        place.promised());
  }

  private void belongs(NewEvent event, int part) {
    if (partitioning.partOf(event.subject()) != part) {
      throw new IllegalArgumentException("%s is not of partition %d".formatted(event, part));
    }
  }

  /// Later than every promise of a heartbeat, not before the tail, else what the clock says.
  private static Instant later(Instant clock, Instant tail, Instant promised) {
    var now = clock.isBefore(tail) ? tail : clock;
    return now.isAfter(promised) ? now : promised.plus(1, ChronoUnit.MICROS);
  }

  /// What a writer finds once the partition is its own.
  ///
  /// @param promised what the heartbeat last said: later rows are journalled later
  private record Place(JournalTail tail, Instant promised, Map<UUID, JournalTail.Head> heads) {}

  private static Place lock(Connection connection, int part, List<UUID> subjects)
      throws SQLException {
    try (var statement = connection.prepareStatement(LOCK)) {
      new Columns(connection, statement).value(part).texts("uuid", subjects, id -> id);
      try (var row = statement.executeQuery()) {
        row.next();
        var place = new Place(tail(row, part), instant(row, "promised_at"), new HashMap<>());
        do {
          var subject = row.getObject("subject_id", UUID.class);
          if (subject != null) {
            var head = new JournalTail.Head(row.getInt("version"), instant(row, "recorded_at"));
            place.heads().put(subject, head);
          }
        } while (row.next());
        return place;
      }
    }
  }

  private static JournalTail tail(ResultSet row, int part) throws SQLException {
    var generation = row.getInt("generation");
    var seq = row.getLong("seq");
    return row.wasNull()
        ? new JournalTail(part, 0, HashChain.beginning(), Instant.EPOCH, generation)
        : new JournalTail(
            part, seq, row.getBytes("hash"), instant(row, "journalled_at"), generation);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
