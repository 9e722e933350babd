package asylumchain.backends;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {
  private static final Instant NOON = Instant.parse("2021-12-31T12:00:00Z");

  @Test
  void a_token_says_who_bears_it_and_bears_the_issuers_signature(@TempDir Path home)
      throws Exception {
    var issuer = LocalIssuer.in(home);

    var parts = issuer.sign(coa()).split("\\.", -1);

    assertThat(text(parts[1]))
        .contains("\"iss\":\"https://issuer.asylumchain.local\"")
        .contains("\"aud\":\"asylum-chain\"")
        .contains("\"organisation\":\"COA\"")
        .contains("\"scope\":\"cases:read feed:read\"")
        .contains("\"employee\":\"desk \\\"3\\\"\"")
        .endsWith("\"iat\":1640952000,\"exp\":1640955600}");
    assertThat(verifies(issuer, parts)).isTrue();
  }

  @Test
  void the_key_stays_the_same_from_one_start_to_the_next(@TempDir Path home) {
    var first = LocalIssuer.in(home.resolve("issuer")).publicKey();

    assertThat(LocalIssuer.in(home.resolve("issuer")).publicKey()).isEqualTo(first);
    assertThat(LocalIssuer.in(home.resolve("other")).publicKey()).isNotEqualTo(first);
  }

  private static Claims coa() {
    return new Claims(
        "coa-planning",
        "COA",
        "00000001003214345000",
        "cases:read feed:read",
        "desk \"3\"",
        NOON,
        NOON.plusSeconds(3600));
  }

  private static String text(String part) {
    return new String(Base64.getUrlDecoder().decode(part), UTF_8);
  }

  private static boolean verifies(LocalIssuer issuer, String[] parts) throws Exception {
    var key = Base64.getDecoder().decode(issuer.publicKey());
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
    signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
    return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
  }
}
