package asylumchain.kit.journal;

import asylumchain.kit.database.CopyText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Many rows and their payloads, by `COPY`: a third of the time that one statement takes for them.
final class JournalCopy {

  private static final String ROWS =
      """
      journal (part, seq, event_id, subject_kind, subject_id, version, type, audience, occurred_on, \
      recorded_at, processed_seq, chain_digest, private_digest, prev_hash, hash, journalled_at, \
      generation)\
      """;

  private static final String PAYLOADS = "journal_payload (part, seq, audience, nonce, payload)";

  private JournalCopy() {}

  static void insert(
      Connection connection, JournalTail tail, Instant now, List<JournalTail.Entry> rows)
      throws SQLException {
    var journal = new CopyText();
    var payloads = new CopyText();
    for (var row : rows) {
      row(journal, tail, now, row);
      payload(payloads, tail.part(), row, Audience.CHAIN, row.chain());
      payload(payloads, tail.part(), row, Audience.PRIVATE, row.confidential());
    }
    journal.send(connection, ROWS);
    payloads.send(connection, PAYLOADS);
  }

  private static void row(CopyText text, JournalTail tail, Instant now, JournalTail.Entry row) {
    var event = row.event();
    text.cell(tail.part())
        .cell(event.seq())
        .cell(event.eventId())
        .cell(event.subject().kind())
        .cell(event.subject().id())
        .cell(event.version())
        .cell(event.type())
        .cell(event.audience())
        .cell(event.occurredOn())
        .cell(event.recordedAt())
        .cell(event.processedSeq())
        .cell(JournalTail.Sealed.digestOf(row.chain()))
        .cell(JournalTail.Sealed.digestOf(row.confidential()))
        .cell(row.previous())
        .cell(row.hash())
        .cell(now)
        .cell(tail.generation())
        .end();
  }

  private static void payload(
      CopyText text,
      int part,
      JournalTail.Entry row,
      Audience audience,
      JournalTail.@Nullable Sealed sealed) {
    if (sealed != null) {
      text.cell(part)
          .cell(row.event().seq())
          .cell(audience)
          .cell(sealed.nonce())
          .cell(sealed.payload())
          .end();
    }
  }
}
