package asylumchain.kit.journal;

import asylumchain.kit.journal.JournalReport.Harm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A row with all that proves it.
@SuppressWarnings("ArrayRecordComponent") // never compared: looked at once and dropped
record CheckedRow(
    JournalEvent event, byte[] previous, byte[] hash, Proof chain, Proof confidential) {

  /// The columns beside those of [JournalQueries#event].
  static final String COLUMNS =
      """
      select j.part, j.seq, j.event_id, j.subject_kind, j.subject_id, j.version, j.type, j.audience,
             j.occurred_on, j.recorded_at, j.journalled_at, j.generation, j.hash, j.processed_seq,
             c.payload as chain_payload, p.payload as private_payload,
             j.prev_hash, j.chain_digest, c.nonce as chain_nonce,
             j.private_digest, p.nonce as private_nonce
        from journal j
        left join lateral (select payload, nonce
                             from journal_payload
                            where part = j.part and seq = j.seq and audience = 'CHAIN') c on true
        left join lateral (select payload, nonce
                             from journal_payload
                            where part = j.part and seq = j.seq and audience = 'PRIVATE') p on true
      """;

  /// A payload against the digest its row covers.
  record Proof(byte @Nullable [] digest, byte @Nullable [] nonce, @Nullable String payload) {

    boolean destroyed() {
      return digest != null && payload == null;
    }

    boolean holds() {
      return payload == null
          || (nonce != null
              && digest != null
              && Arrays.equals(digest, HashChain.digest(nonce, payload)));
    }
  }

  static CheckedRow of(ResultSet row) throws SQLException {
    var event = JournalQueries.event(row);
    return new CheckedRow(
        event,
        row.getBytes("prev_hash"),
        row.getBytes("hash"),
        new Proof(row.getBytes("chain_digest"), row.getBytes("chain_nonce"), event.chainPayload()),
        new Proof(
            row.getBytes("private_digest"), row.getBytes("private_nonce"), event.privatePayload()));
  }

  boolean follows(byte[] hashBefore) {
    return Arrays.equals(previous, hashBefore);
  }

  /// What is wrong with this row, looked at by itself; `null` if nothing is.
  @Nullable Harm harm() {
    var expected = HashChain.link(previous, event, chain.digest(), confidential.digest());
    if (!Arrays.equals(hash, expected)) {
      return Harm.CHANGED;
    }
    return chain.holds() && confidential.holds() ? null : Harm.PAYLOAD_CHANGED;
  }

  int destroyed() {
    return (chain.destroyed() ? 1 : 0) + (confidential.destroyed() ? 1 : 0);
  }
}
