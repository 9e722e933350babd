package asylumchain.kit.http;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// The idempotency key of one request, and what it asks: filled in by the door.
@RequestScoped
public class IdempotentRequest {

  private @Nullable String client;
  private @Nullable String key;
  private byte[] asked = {};
  private byte[] body = {};

  /// Called where the request comes in.
  ///
  /// @param asked method, path and query
  public void open(String client, String key, String asked) {
    this.client = client;
    this.key = key;
    this.asked = asked.getBytes(StandardCharsets.UTF_8);
  }

  /// Called where the body is read.
  ///
  /// @param body its bytes, or of one that is streamed a digest of them
  public void carries(byte[] body) {
    this.body = body.clone();
  }

  /// The key as kept; `null` where the request has none.
  @Nullable Kept kept() {
    if (client == null || key == null) {
      return null;
    }
    return new Kept(client, key, hash());
  }

  private byte[] hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(asked);
      digest.update((byte) 0);
      return digest.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// One row of the table: keys are per client.
  @SuppressWarnings("ArrayRecordComponent") // a hash, compared with Arrays.equals
  record Kept(String client, String key, byte[] hash) {

    int part() {
      return Math.floorMod((client + "\u001f" + key).hashCode(), 24);
    }
  }
}
