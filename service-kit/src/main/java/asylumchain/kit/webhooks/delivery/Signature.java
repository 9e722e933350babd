package asylumchain.kit.webhooks.delivery;

import asylumchain.kit.webhooks.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature of a delivery (Standard Webhooks 1.0): HMAC-SHA256 over id, moment and body, once
/// for each secret that counts now.
final class Signature {

  private static final String HMAC = "HmacSHA256";

  private Signature() {}

  /// The value of `webhook-signature`.
  ///
  /// @param at the value of `webhook-timestamp`: whole seconds of it
  static String of(List<Secret> secrets, String id, Instant at, byte[] body) {
    return secrets.stream()
        .map(secret -> "v1," + of(secret, id, at, body))
        .collect(Collectors.joining(" "));
  }

  private static String of(Secret secret, String id, Instant at, byte[] body) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.bytes(), HMAC));
      mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
