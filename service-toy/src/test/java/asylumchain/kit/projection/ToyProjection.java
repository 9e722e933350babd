package asylumchain.kit.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps the events, and per subject their number and the sum of what they carry.
final class ToyProjection implements Projection {

  static final String POISON = "{\"poison\":true}";

  private final String name;
  private final List<Source> sources;
  private final String ddl;
  private final List<ReceivedEvent> passedBy = new CopyOnWriteArrayList<>();
  private volatile boolean understandsPoison;

  ToyProjection(String name, List<Source> sources, String ddl) {
    this.name = name;
    this.sources = sources;
    this.ddl = ddl;
  }

  ToyProjection understandingPoison() {
    understandsPoison = true;
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Source> sources() {
    return sources;
  }

  @Override
  public List<String> ddl() {
    return List.of(ddl);
  }

  @Override
  public void apply(Connection connection, int part, List<ReceivedEvent> batch)
      throws SQLException {
    try (var insert =
        connection.prepareStatement("insert into toy_event values (?, ?, ?, ?, ?, ?)")) {
      for (var event : batch) {
        if (POISON.equals(event.payload()) && !understandsPoison) {
          throw new UnknownEventType(event.type());
        }
        insert.setInt(1, part);
        insert.setString(2, event.source().name());
        insert.setLong(3, event.seq());
        insert.setObject(4, event.subjectId());
        insert.setInt(5, event.version());
        insert.setString(6, event.payload());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    fold(connection, part, batch);
  }

  private static void fold(Connection connection, int part, List<ReceivedEvent> batch)
      throws SQLException {
    try (var fold =
        connection.prepareStatement(
            """
            insert into toy_subject
            select part, subject_id, count(*), sum(seq) from toy_event
             where part = ? and subject_id = any (?) group by part, subject_id
                on conflict (part, subject_id)
                do update set events = excluded.events, total = excluded.total
            """)) {
      fold.setInt(1, part);
      var subjects = batch.stream().map(ReceivedEvent::subjectId).distinct().toArray();
      fold.setArray(2, connection.createArrayOf("uuid", subjects));
      fold.executeUpdate();
    }
  }

  @Override
  public void parked(Connection connection, int part, List<ReceivedEvent> events) {
    passedBy.addAll(events);
  }

  /// What went by while its subject was parked.
  List<ReceivedEvent> passedBy() {
    return passedBy;
  }

  @Override
  public void progressed(Connection connection, int part, Source source, long processedSeq)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into toy_progress values (?, ?)
                on conflict (part) do update set processed = excluded.processed
            """)) {
      insert.setInt(1, part);
      insert.setLong(2, processedSeq);
      insert.executeUpdate();
    }
  }

  @Override
  public void forget(Connection connection, int part, UUID subjectId) throws SQLException {
    for (var table : List.of("toy_event", "toy_subject")) {
      try (var delete =
          connection.prepareStatement(
              "delete from " + table + " where part = ? and subject_id = ?")) {
        delete.setInt(1, part);
        delete.setObject(2, subjectId);
        delete.executeUpdate();
      }
    }
  }
}
