package asylumchain.kit.testing;

import static asylumchain.kit.testing.TestTokens.claims;
import static asylumchain.kit.testing.TestTokens.header;
import static asylumchain.kit.testing.TestTokens.json;
import static asylumchain.kit.testing.TestTokens.now;
import static asylumchain.kit.testing.TestTokens.part;
import static asylumchain.kit.testing.TestTokens.signed;
import static asylumchain.kit.testing.TestTokens.testKey;
import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.backends.LocalIssuer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Every way in which a bearer token may be bad, by what is wrong with it. But for that one thing,
/// each has all that a good one has.
///
/// @param scopes that it claims
record BadTokens(String... scopes) {

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  /// As values of the `Authorization` header.
  Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    wrongClaims()
        .forEach((fault, claims) -> all.put(fault, signed(goodHeader(), claims, testKey())));
    wrongSignatures(all);
    all.put("not a token", "nonsense");
    all.replaceAll((_, token) -> "Bearer " + token);
    return all;
  }

  private Map<String, Map<String, Object>> wrongClaims() {
    var all = new LinkedHashMap<String, Map<String, Object>>();
    all.put("expired", with("exp", now() - 3600));
    all.put("expired a moment ago", with("exp", now() - 2));
    all.put("not valid yet", with("nbf", now() + 3600));
    all.put("without expiry", without("exp"));
    all.put("for another audience", with("aud", "someone-else"));
    all.put("without an audience", without("aud"));
    all.put("from another issuer", with("iss", "https://evil.example"));
    all.put("without an issuer", without("iss"));
    all.put("without organisation", without("organisation"));
    return all;
  }

  private void wrongSignatures(Map<String, String> all) {
    var foreign = foreignKey();
    var good = signed(goodHeader(), good(), testKey()).split("\\.", -1);
    all.put("with a foreign key", signed(goodHeader(), good(), foreign.getPrivate()));
    all.put(
        "with a key that nobody published",
        signed(header("RS256", "nobody's"), good(), foreign.getPrivate()));
    all.put("that brings its own key", signed(ownKey(foreign), good(), foreign.getPrivate()));
    all.put(
        "that says where its key is to be had",
        signed(
            "{\"alg\":\"RS256\",\"jku\":\"https://evil.example/keys\",\"kid\":\"evil\"}",
            good(),
            foreign.getPrivate()));
    all.put("unsigned", part("{\"alg\":\"none\"}") + "." + part(json(good())) + ".");
    all.put(
        "unsigned, under a key's name",
        part(header("none", TestIssuer.kid())) + "." + good[1] + ".");
    all.put("without its signature", good[0] + "." + good[1] + ".");
    all.put(
        "changed after it was signed",
        good[0] + "." + part(json(with("organisation", "COA"))) + "." + good[2]);
    var published = TestIssuer.key().getPublic().getEncoded();
    var asText =
        "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
            .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(published));
    all.put("with the public key as a secret", withSecret(published));
    all.put("with the public key as a secret, as text", withSecret(asText.getBytes(UTF_8)));
  }

  private static String goodHeader() {
    return header("RS256", TestIssuer.kid());
  }

  private Map<String, Object> good() {
    return claims("ind", "IND", scopes);
  }

  private Map<String, Object> with(String claim, Object value) {
    var claims = good();
    claims.put(claim, value);
    return claims;
  }

  private Map<String, Object> without(String claim) {
    var claims = good();
    claims.remove(claim);
    return claims;
  }

  /// Whoever takes an RSA key for a shared secret lets everybody in who can read it.
  private String withSecret(byte[] secret) {
    try {
      var content = part(header("HS256", TestIssuer.kid())) + "." + part(json(good()));
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return content + "." + URL.encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ownKey(KeyPair key) {
    return "{\"alg\":\"RS256\",\"jwk\":%s}"
        .formatted(LocalIssuer.published("own", (RSAPublicKey) key.getPublic()));
  }

  static KeyPair foreignKey() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
