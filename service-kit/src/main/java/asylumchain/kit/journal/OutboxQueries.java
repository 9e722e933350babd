package asylumchain.kit.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/// The rows that are still to be sent.
final class OutboxQueries {

  /// The private payload stays at home. The generation is that of the source as it is now.
  private static final String NEXT =
      """
      select j.part, j.seq, j.event_id, j.subject_kind, j.subject_id, j.version, j.type, j.audience,
             j.occurred_on, j.recorded_at, j.journalled_at, g.generation, j.hash, j.processed_seq,
             (select payload from journal_payload c
               where c.part = j.part and c.seq = j.seq and c.audience = 'CHAIN') as chain_payload,
             null::text as private_payload
        from unnest(?::integer[], ?::bigint[]) t (part, after)
       cross join (select max(generation) as generation from source_generation) g
       cross join lateral (select *
                             from journal
                            where part = t.part and seq > t.after
                            order by seq
                            limit ?) j
      """;

  private OutboxQueries() {}

  /// What follows in each of these partitions, in order of number within a partition.
  static List<JournalEvent> next(Connection connection, Collection<Outflow> flows, int perPartition)
      throws SQLException {
    var wanted = List.copyOf(flows);
    try (var statement = connection.prepareStatement(NEXT)) {
      new Columns(connection, statement)
          .texts("integer", wanted, Outflow::part)
          .texts("bigint", wanted, Outflow::handedOver)
          .value(perPartition);
      return JournalQueries.rows(statement);
    }
  }
}
