package asylumchain.kit.imports.lines;

import asylumchain.kit.database.Sql;
import asylumchain.kit.journal.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What was delivered for each subject before, so that the same content is recognised.
@ApplicationScoped
public class DeliveredTable {

  private static final String DELIVERED =
      """
      select subject_id, digest
        from delivered_content
       where part = ? and subject_id = any(?::uuid[])
      """;

  private static final String DELIVER =
      """
      insert into delivered_content (part, subject_id, digest)
      select ?, d.subject_id, decode(d.digest, 'hex')
        from unnest(?::uuid[], ?::text[]) as d (subject_id, digest)
      on conflict do nothing
      """;

  /// A content delivered for a subject.
  public record Delivered(UUID subjectId, String digest) {}

  private final Sql sql;

  DeliveredTable(Sql sql) {
    this.sql = sql;
  }

  /// What was delivered for subjects of one partition.
  public Map<UUID, Set<String>> delivered(int part, Collection<UUID> subjects) {
    var delivered = new HashMap<UUID, Set<String>>();
    sql.list(
            DELIVERED,
            row ->
                new Delivered(
                    row.getObject(1, UUID.class), HexFormat.of().formatHex(row.getBytes(2))),
            (connection, statement) ->
                new Columns(connection, statement)
                    .value(part)
                    .texts("uuid", List.copyOf(subjects), id -> id))
        .forEach(
            each ->
                delivered
                    .computeIfAbsent(each.subjectId(), _ -> new HashSet<>())
                    .add(each.digest()));
    return delivered;
  }

  /// Keeps what was taken, in the transaction that takes it.
  public void deliver(int part, List<Delivered> deliveries) {
    if (!deliveries.isEmpty()) {
      sql.change(
          DELIVER,
          (connection, statement) ->
              new Columns(connection, statement)
                  .value(part)
                  .texts("uuid", deliveries, Delivered::subjectId)
                  .texts("text", deliveries, Delivered::digest));
    }
  }
}
