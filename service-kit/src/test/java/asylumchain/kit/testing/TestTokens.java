package asylumchain.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.backends.LocalIssuer;
import asylumchain.kit.testing.backends.KeyName;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Good bearer tokens for the services under test; the others are [BadTokens].
public final class TestTokens {

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  /// A token holds for an hour: longer than any run of tests.
  private static final Map<List<String>, String> KEPT = new ConcurrentHashMap<>();

  private TestTokens() {}

  /// The `Authorization` header of a system of this organisation, which is its own client.
  public static String bearer(String organisation, String... scopes) {
    return bearerOf(organisation.toLowerCase(Locale.ROOT), organisation, scopes);
  }

  /// The same, for one of several clients of an organisation.
  public static String bearerOf(String client, String organisation, String... scopes) {
    return KEPT.computeIfAbsent(
        List.of(client, organisation, String.join(" ", scopes)),
        _ ->
            "Bearer "
                + signed(
                    header("RS256", TestIssuer.kid()),
                    claims(client, organisation, scopes),
                    testKey()));
  }

  /// The same, for an employee who works with it.
  public static String bearerOfEmployee(String employee, String organisation, String... scopes) {
    var claims = claims(organisation.toLowerCase(Locale.ROOT), organisation, scopes);
    claims.put("employee", employee);
    return "Bearer " + signed(header("RS256", TestIssuer.kid()), claims, testKey());
  }

  /// The same, signed by one key of several that the issuer has, or has not.
  static String bearerSigned(KeyPair key, String organisation, String... scopes) {
    var claims = claims(organisation.toLowerCase(Locale.ROOT), organisation, scopes);
    return "Bearer "
        + signed(header("RS256", KeyName.of(key.getPublic())), claims, key.getPrivate());
  }

  static Map<String, Object> claims(String client, String organisation, String... scopes) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", TestIssuer.name());
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

  static String header(String algorithm, String kid) {
    return "{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(algorithm, kid);
  }

  static String signed(String header, Map<String, Object> claims, PrivateKey key) {
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

  static String json(Map<String, Object> claims) {
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

  static PrivateKey testKey() {
    return TestIssuer.key().getPrivate();
  }

  static long now() {
    return Instant.now(Clock.systemUTC()).getEpochSecond();
  }

  static String part(String json) {
    return URL.encodeToString(json.getBytes(UTF_8));
  }
}
