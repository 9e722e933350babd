package asylumchain.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.backends.LocalIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Bearer tokens for the services under test, good ones and bad ones.
public final class TestTokens {

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
  private static final String RS256 = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
  private static final String NONE = "{\"alg\":\"none\",\"typ\":\"JWT\"}";

  private TestTokens() {}

  /// The `Authorization` header of a system of this organisation, which is its own client.
  public static String bearer(String organisation, String... scopes) {
    return bearerOf(organisation.toLowerCase(Locale.ROOT), organisation, scopes);
  }

  /// The same, for one of several clients of an organisation.
  public static String bearerOf(String client, String organisation, String... scopes) {
    return "Bearer " + signed(RS256, claims(client, organisation, scopes), testKey());
  }

  /// Every way in which a token may be bad, by what is wrong with it.
  public static Map<String, String> bad(String... scopes) {
    var all = new LinkedHashMap<String, String>();
    var key = testKey();
    all.put("expired", signed(RS256, with("exp", now() - 3600, scopes), key));
    all.put("without expiry", signed(RS256, without("exp", scopes), key));
    all.put("for another audience", signed(RS256, with("aud", "someone-else", scopes), key));
    all.put("from another issuer", signed(RS256, with("iss", "https://evil.example", scopes), key));
    all.put("without organisation", signed(RS256, without("organisation", scopes), key));
    all.put("with a foreign key", signed(RS256, claims("ind", "IND", scopes), foreignKey()));
    all.put("unsigned", part(NONE) + "." + part(json(claims("ind", "IND", scopes))) + ".");
    all.put("not a token", "nonsense");
    return all.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> "Bearer " + it.getValue()));
  }

  private static Map<String, Object> claims(String client, String organisation, String... scopes) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", LocalIssuer.NAME);
    claims.put("aud", LocalIssuer.AUDIENCE);
    claims.put("sub", client);
    claims.put("organisation", organisation);
    claims.put("oin", "00000001000000000000");
    claims.put("scope", String.join(" ", scopes));
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("iat", now());
    claims.put("exp", now() + 3600);
    return claims;
  }

  private static Map<String, Object> with(String claim, Object value, String... scopes) {
    var claims = claims("ind", "IND", scopes);
    claims.put(claim, value);
    return claims;
  }

  private static Map<String, Object> without(String claim, String... scopes) {
    var claims = claims("ind", "IND", scopes);
    claims.remove(claim);
    return claims;
  }

  private static String signed(String header, Map<String, Object> claims, PrivateKey key) {
    try {
      var content = part(header) + "." + part(json(claims));
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content.getBytes(UTF_8));
      return content + "." + URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String json(Map<String, Object> claims) {
    return claims.entrySet().stream()
        .map(
            it ->
                "\"%s\":%s"
                    .formatted(
                        it.getKey(),
                        it.getValue() instanceof Long number
                            ? number
                            : "\"" + it.getValue() + "\""))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static PrivateKey testKey() {
    TestIssuer.issuer();
    try {
      var der = Files.readAllBytes(RealBackends.home().resolve("issuer/private.der"));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrivateKey foreignKey() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair().getPrivate();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long now() {
    return Instant.now(Clock.systemUTC()).getEpochSecond();
  }

  private static String part(String json) {
    return URL.encodeToString(json.getBytes(UTF_8));
  }
}
