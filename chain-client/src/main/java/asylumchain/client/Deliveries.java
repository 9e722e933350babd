package asylumchain.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Whether what arrives at a webhook comes from the service (Standard Webhooks 1.0).
public final class Deliveries {

  private static final String HMAC = "HmacSHA256";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final byte[] key;
  private final Clock clock;

  /// @param secret as the subscription was answered: `whsec_…`
  public Deliveries(String secret) {
    this(secret, Clock.systemUTC());
  }

  Deliveries(String secret, Clock clock) {
    this.key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
    this.clock = clock;
  }

  /// Whether a delivery is signed with this secret and not older or newer than five minutes.
  ///
  /// @param id the header `webhook-id`
  /// @param timestamp the header `webhook-timestamp`
  /// @param signatures the header `webhook-signature`: one of them is enough
  /// @param body byte for byte as it came
  public boolean isGenuine(String id, String timestamp, String signatures, byte[] body) {
    if (!timestamp.matches("\\d{1,12}")) {
      return false;
    }
    var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    var expected = signature(id + "." + timestamp + ".", body);
    return Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) <= 0
        && Arrays.stream(signatures.split(" ", -1))
            .filter(it -> it.startsWith("v1,"))
            .anyMatch(it -> MessageDigest.isEqual(it.substring(3).getBytes(UTF_8), expected));
  }

  private byte[] signature(String begin, byte[] body) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      mac.update(begin.getBytes(UTF_8));
      return Base64.getEncoder().encode(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
