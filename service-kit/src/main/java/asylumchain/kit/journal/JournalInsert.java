package asylumchain.kit.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows and payloads in one statement; many of them by `COPY`, which takes two.
final class JournalInsert {

  /// From so many rows on, two statements that do less for each are done sooner than one.
  private static final int MANY = 50;

  private static final String INSERT =
      """
      with entry as (
        insert into journal (part, seq, event_id, subject_kind, subject_id, version, type, audience,
                             occurred_on, recorded_at, processed_seq, chain_digest, private_digest,
                             prev_hash, hash, journalled_at, generation)
        select ?, e.*, ?, ?
          from unnest(?::bigint[], ?::uuid[], ?::text[], ?::uuid[], ?::integer[], ?::text[], ?::text[],
                      ?::date[], ?::timestamptz[], ?::bigint[], ?::bytea[], ?::bytea[],
                      ?::bytea[], ?::bytea[]) e
      )
      insert into journal_payload (part, seq, audience, nonce, payload)
      select ?, p.*
        from unnest(?::bigint[], ?::text[], ?::bytea[], ?::text[]) p
      """;

  private JournalInsert() {}

  private record Payload(long seq, Audience audience, JournalTail.Sealed sealed) {

    static Stream<Payload> of(JournalTail.Entry row) {
      return Stream.concat(
          of(row, Audience.CHAIN, row.chain()), of(row, Audience.PRIVATE, row.confidential()));
    }

    private static Stream<Payload> of(
        JournalTail.Entry row, Audience audience, JournalTail.@Nullable Sealed sealed) {
      return sealed == null
          ? Stream.empty()
          : Stream.of(new Payload(row.event().seq(), audience, sealed));
    }
  }

  static void insert(
      Connection connection, JournalTail tail, Instant now, List<JournalTail.Entry> rows)
      throws SQLException {
    if (rows.size() >= MANY) {
      JournalCopy.insert(connection, tail, now, rows);
      return;
    }
    var payloads = rows.stream().flatMap(Payload::of).toList();
    try (var statement = connection.prepareStatement(INSERT)) {
      new Columns(connection, statement)
          .value(tail.part())
          .value(now.atOffset(ZoneOffset.UTC))
          .value(tail.generation())
          .texts("bigint", rows, row -> row.event().seq())
          .texts("uuid", rows, row -> row.event().eventId())
          .texts("text", rows, row -> row.event().subject().kind())
          .texts("uuid", rows, row -> row.event().subject().id())
          .texts("integer", rows, row -> row.event().version())
          .texts("text", rows, row -> row.event().type())
          .texts("text", rows, row -> row.event().audience())
          .texts("date", rows, row -> row.event().occurredOn())
          .texts("timestamptz", rows, row -> row.event().recordedAt())
          .texts("bigint", rows, row -> row.event().processedSeq())
          .bytes(rows, row -> JournalTail.Sealed.digestOf(row.chain()))
          .bytes(rows, row -> JournalTail.Sealed.digestOf(row.confidential()))
          .bytes(rows, JournalTail.Entry::previous)
          .bytes(rows, JournalTail.Entry::hash)
          .value(tail.part())
          .texts("bigint", payloads, Payload::seq)
          .texts("text", payloads, Payload::audience)
          .bytes(payloads, payload -> payload.sealed().nonce())
          .texts("text", payloads, payload -> payload.sealed().payload())
          .done()
          .executeUpdate();
    }
  }
}
