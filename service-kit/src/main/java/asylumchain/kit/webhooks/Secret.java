package asylumchain.kit.webhooks;

import java.security.SecureRandom;
import java.util.Base64;

/// What sender and receiver of a webhook share, and nobody else: 32 bytes, written as `whsec_` and
/// their Base64 (Standard Webhooks).
public final class Secret {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PREFIX = "whsec_";

  private final byte[] bytes;

  public Secret(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  static Secret fresh() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Secret(bytes);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /// As it is shown, once.
  String text() {
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /// Not for logs.
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
