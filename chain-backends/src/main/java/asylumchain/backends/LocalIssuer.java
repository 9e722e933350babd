package asylumchain.backends;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/// Issues bearer tokens where no identity provider runs: an RSA key of this machine alone.
public final class LocalIssuer {
  /// The `iss` claim of its tokens.
  public static final String NAME = "https://issuer.asylumchain.local";

  /// The `aud` claim of its tokens.
  public static final String AUDIENCE = "asylum-chain";

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
  private static final String KID = "local";
  private static final String HEADER =
      "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + KID + "\"}";

  private final KeyPair keys;

  private LocalIssuer(KeyPair keys) {
    this.keys = keys;
  }

  /// An issuer with a fresh key, for tests.
  public static LocalIssuer fresh() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new LocalIssuer(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The issuer whose key lies in a directory; made there, readable by its owner only, when it is
  /// not there yet.
  public static LocalIssuer in(Path directory) {
    try {
      var secret = directory.resolve("private.der");
      var open = directory.resolve("public.der");
      if (Files.exists(secret) && Files.exists(open)) {
        return of(Files.readAllBytes(secret), Files.readAllBytes(open));
      }
      Files.createDirectories(directory);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
      var issuer = fresh();
      Files.write(secret, issuer.keys.getPrivate().getEncoded());
      Files.write(open, issuer.keys.getPublic().getEncoded());
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Its key, for whoever signs what it would not.
  public KeyPair keys() {
    return keys;
  }

  /// The key with which services verify: base64 of its DER form.
  public String publicKey() {
    return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  /// One key, as it stands in a list of keys.
  ///
  /// @param kid its name there
  public static String published(String kid, RSAPublicKey key) {
    return "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
        .formatted(kid, number(key.getModulus()), number(key.getPublicExponent()));
  }

  /// Its own key, as it stands in a list of keys.
  public String published() {
    return published(KID, (RSAPublicKey) keys.getPublic());
  }

  /// The secret that a client of this issuer shares with it: it follows from the issuer's own.
  public String secretOf(String client) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(keys.getPrivate().getEncoded());
      return URL.encodeToString(digest.digest(client.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A signed JSON Web Token for the services.
  public String sign(Claims claims) {
    return sign(claims.json(NAME, AUDIENCE));
  }

  /// A signed JSON Web Token with claims of any kind.
  public String sign(Map<String, String> claims, Instant issuedAt, Instant expiresAt) {
    return sign(Claims.json(claims, issuedAt, expiresAt));
  }

  private String sign(String claims) {
    try {
      var content = part(HEADER) + "." + part(claims);
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(UTF_8));
      return content + "." + URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LocalIssuer of(byte[] secret, byte[] open) {
    try {
      var factory = KeyFactory.getInstance("RSA");
      return new LocalIssuer(
          new KeyPair(
              factory.generatePublic(new X509EncodedKeySpec(open)),
              factory.generatePrivate(new PKCS8EncodedKeySpec(secret))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the issuer's key cannot be read", e);
    }
  }

  /// Without the byte for the sign.
  private static String number(BigInteger number) {
    var bytes = number.toByteArray();
    return URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private static String part(String json) {
    return URL.encodeToString(json.getBytes(UTF_8));
  }
}
