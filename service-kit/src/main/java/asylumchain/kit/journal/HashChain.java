package asylumchain.kit.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The arithmetic that ties each row of a partition to all rows before it.
///
/// A row covers the digests of its payloads, not the payloads: those may be destroyed.
final class HashChain {

  static final int NONCE_BYTES = 16;
  private static final byte FORMAT = 1;
  private static final int HASH_BYTES = 32;

  private HashChain() {}

  /// What stands before the first row of a partition.
  static byte[] beginning() {
    return new byte[HASH_BYTES];
  }

  /// Commits to a payload without giving it away.
  static byte[] digest(byte[] nonce, String payload) {
    var sha = sha256();
    sha.update(nonce);
    return sha.digest(payload.getBytes(StandardCharsets.UTF_8));
  }

  /// The hash of one row. Each field is written with its length or a fixed width, so that
  /// no two rows read the same.
  static byte[] link(
      byte[] previous,
      JournalEvent row,
      byte @Nullable [] chainDigest,
      byte @Nullable [] privateDigest) {
    var bytes = new ByteArrayOutputStream(320);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.write(previous);
      out.writeInt(row.part());
      out.writeLong(row.seq());
      write(out, row.eventId());
      out.writeUTF(row.subject().kind());
      write(out, row.subject().id());
      out.writeInt(row.version());
      out.writeUTF(row.type());
      out.writeUTF(row.audience().name());
      out.writeLong(row.occurredOn() == null ? Long.MIN_VALUE : row.occurredOn().toEpochDay());
      write(out, row.recordedAt());
      write(out, row.journalledAt());
      out.writeInt(row.generation());
      out.writeLong(row.processedSeq() == null ? Long.MIN_VALUE : row.processedSeq());
      write(out, chainDigest);
      write(out, privateDigest);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return sha256().digest(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private static void write(DataOutputStream out, Instant moment) throws IOException {
    out.writeLong(moment.getEpochSecond());
    out.writeInt(moment.getNano());
  }

  private static void write(DataOutputStream out, byte @Nullable [] digest) throws IOException {
    out.writeByte(digest == null ? 0 : digest.length);
    if (digest != null) {
      out.write(digest);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
