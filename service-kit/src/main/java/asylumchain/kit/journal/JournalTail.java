package asylumchain.kit.journal;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a partition ends while its lock is held: what the next rows must follow.
///
/// @param journalledAt the last moment this partition may not go behind
@SuppressWarnings("ArrayRecordComponent") // never compared: used once, under the lock
record JournalTail(int part, long seq, byte[] hash, Instant journalledAt, int generation) {

  private static final SecureRandom NONCES = new SecureRandom();

  /// Where one subject stands.
  record Head(int version, Instant recordedAt) {
    static final Head NONE = new Head(0, Instant.MIN);
  }

  /// A row with what the table needs besides: nonces and digests of its payloads, and its
  /// place in the chain.
  @SuppressWarnings("ArrayRecordComponent") // as above
  record Entry(
      JournalEvent event,
      @Nullable Sealed chain,
      @Nullable Sealed confidential,
      byte[] previous,
      byte[] hash) {}

  /// A payload with the nonce that makes its digest unguessable.
  @SuppressWarnings("ArrayRecordComponent") // as above
  record Sealed(byte[] nonce, byte[] digest, String payload) {
    static @Nullable Sealed of(@Nullable String payload, byte[] nonces, int at) {
      if (payload == null) {
        return null;
      }
      var nonce = new byte[HashChain.NONCE_BYTES];
      System.arraycopy(nonces, at, nonce, 0, nonce.length);
      return new Sealed(nonce, HashChain.digest(nonce, payload), payload);
    }

    static byte @Nullable [] digestOf(@Nullable Sealed sealed) {
      return sealed == null ? null : sealed.digest();
    }
  }

  /// The rows that follow, in the order given.
  ///
  /// @param heads where each subject stands; is brought up to date
  /// @throws VersionConflict if a version is not one more than its subject's last
  /// @throws RecordedAtRefused if a time of knowledge falls, or lies after `now`
  List<Entry> followedBy(List<NewEvent> events, Map<UUID, Head> heads, Instant now) {
    var nonces = new byte[2 * HashChain.NONCE_BYTES * events.size()];
    NONCES.nextBytes(nonces);
    var rows = new ArrayList<Entry>(events.size());
    var last = hash;
    for (var event : events) {
      var head = heads.getOrDefault(event.subject().id(), Head.NONE);
      var next = new Head(event.version(), recordedAt(event, head, now));
      heads.put(event.subject().id(), next);
      var at = 2 * HashChain.NONCE_BYTES * rows.size();
      var chain = Sealed.of(event.chainPayload(), nonces, at);
      var confidential = Sealed.of(event.privatePayload(), nonces, at + HashChain.NONCE_BYTES);
      var bare = row(event, seq + 1 + rows.size(), next.recordedAt(), now, "");
      var hashed =
          HashChain.link(last, bare, Sealed.digestOf(chain), Sealed.digestOf(confidential));
      var done = row(event, bare.seq(), next.recordedAt(), now, HexFormat.of().formatHex(hashed));
      rows.add(new Entry(done, chain, confidential, last, hashed));
      last = hashed;
    }
    return rows;
  }

  private static Instant recordedAt(NewEvent event, Head head, Instant now) {
    if (event.version() != head.version() + 1) {
      throw new VersionConflict(event.subject(), head.version(), event.version());
    }
    var recordedAt =
        Objects.requireNonNullElse(event.recordedAt(), now).truncatedTo(ChronoUnit.MICROS);
    if (recordedAt.isAfter(now)) {
      throw new RecordedAtRefused(event, RecordedAtRefused.Reason.IN_THE_FUTURE);
    }
    if (recordedAt.isBefore(head.recordedAt())) {
      throw new RecordedAtRefused(event, RecordedAtRefused.Reason.FALLS_WITHIN_SUBJECT);
    }
    return recordedAt;
  }

  private JournalEvent row(NewEvent event, long seq, Instant recordedAt, Instant now, String hash) {
    return new JournalEvent(
        part,
        seq,
        event.eventId(),
        event.subject(),
        event.version(),
        event.type(),
        event.audience(),
        event.occurredOn(),
        recordedAt,
        now,
        generation,
        hash,
        event.chainPayload(),
        event.privatePayload(),
        event.processedSeq());
  }
}
