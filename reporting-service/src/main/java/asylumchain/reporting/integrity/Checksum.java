package asylumchain.reporting.integrity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A running SHA-256 over lines.
final class Checksum {

  private final MessageDigest digest;

  Checksum() {
    this(sha256());
  }

  private Checksum(MessageDigest digest) {
    this.digest = digest;
  }

  void add(Object... line) {
    for (var word : line) {
      digest.update(String.valueOf(word).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\t');
    }
    digest.update((byte) '\n');
  }

  /// The sum of what was added so far, hexadecimal; more can be added after.
  String soFar() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 can be cloned", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
