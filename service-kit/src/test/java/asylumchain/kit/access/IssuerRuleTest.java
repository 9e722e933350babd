package asylumchain.kit.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.backends.LocalIssuer;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerRuleTest {

  private static final String KEY = LocalIssuer.fresh().publicKey();
  private static final Map<String, String> PROVIDER =
      Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", "http://keycloak:8080/auth/realms/asylum-chain");
  private static final Map<String, String> IMAGE = Map.of(IssuerRule.DEVELOPMENT, "false");

  @Test
  void a_service_that_believes_an_identity_provider_starts() {
    assertThatCode(() -> IssuerRule.check(config(PROVIDER, IMAGE))).doesNotThrowAnyException();
    assertThatCode(() -> IssuerRule.check(config(PROVIDER, Map.of()))).doesNotThrowAnyException();
  }

  @Test
  void a_development_suite_may_name_a_key_when_it_says_that_it_is_one() {
    var named = Map.of("QUARKUS_OIDC_PUBLIC_KEY", KEY);
    var said = Map.of("QUARKUS_OIDC_PUBLIC_KEY", KEY, "CHAIN_DEVELOPMENT_ISSUER", "true");
    assertThatThrownBy(() -> IssuerRule.check(config(named, Map.of())))
        .hasMessageContaining("names a key");
    assertThatCode(() -> IssuerRule.check(config(said, Map.of()))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "QUARKUS_OIDC_PUBLIC_KEY,                               the tenant that everybody has",
    "QUARKUS_OIDC_OTHER_PUBLIC_KEY,                         a tenant of its own",
    "quarkus.oidc.other.public-key,                         the same in a file",
    "quarkus.oidc.certificate-chain.trust-store-file,       a certificate in the token instead",
    "QUARKUS_OIDC_CERTIFICATE_CHAIN_TRUST_STORE_FILE,       the same in the environment",
  })
  void in_an_image_no_environment_can_switch_the_development_issuer_on(
      String setting, String because) {
    var environment = new HashMap<>(PROVIDER);
    environment.put("CHAIN_DEVELOPMENT_ISSUER", "true");
    environment.put(setting, KEY);
    assertThatThrownBy(() -> IssuerRule.check(config(environment, IMAGE)))
        .as(because)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("names a key")
        .hasMessageNotContaining(KEY);
  }

  @Test
  void without_an_identity_provider_or_with_any_issuer_at_all_it_does_not_start() {
    assertThatThrownBy(() -> IssuerRule.check(config(Map.of(), IMAGE)))
        .hasMessageContaining("quarkus.oidc.auth-server-url");
    var any = new HashMap<>(PROVIDER);
    any.put("QUARKUS_OIDC_TOKEN_ISSUER", "any");
    assertThatThrownBy(() -> IssuerRule.check(config(any, IMAGE)))
        .hasMessageContaining("quarkus.oidc.token.issuer");
  }

  @Test
  void people_who_log_in_are_known_to_the_provider_of_the_systems_and_to_nobody_else() {
    var same = new HashMap<>(PROVIDER);
    same.put("quarkus.oidc.pages.auth-server-url", PROVIDER.get("QUARKUS_OIDC_AUTH_SERVER_URL"));
    same.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", "http://keycloak:8080/another-way-to-it");
    assertThatCode(() -> IssuerRule.check(config(same, IMAGE))).doesNotThrowAnyException();
    var other = new HashMap<>(PROVIDER);
    other.put("CHAIN_DEVELOPMENT_ISSUER", "true");
    other.put("QUARKUS_OIDC_PAGES_AUTH_SERVER_URL", "http://127.0.0.1:8084");
    assertThatThrownBy(() -> IssuerRule.check(config(other, IMAGE)))
        .hasMessageContaining("must be what quarkus.oidc.auth-server-url is");
    var issuer = new HashMap<>(PROVIDER);
    issuer.put("QUARKUS_OIDC_PAGES_TOKEN_ISSUER", "any");
    assertThatThrownBy(() -> IssuerRule.check(config(issuer, IMAGE)))
        .hasMessageContaining("must be what quarkus.oidc.token.issuer is");
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus.oidc.client.auth-server-url,     http://127.0.0.1:8084,        must be what",
    "quarkus.oidc.jwks-path,                  http://127.0.0.1:8084/keys,   must be a path below",
    "QUARKUS_OIDC_JWKS_PATH,                  http://127.0.0.1:8084/keys,   must be a path below",
    "QUARKUS_OIDC_PAGES_INTROSPECTION_PATH,   http://127.0.0.1:8084/word,   must be a path below",
    "quarkus.oidc.pages.user-info-path,       http://127.0.0.1:8084/people, must be a path below",
  })
  void no_other_address_takes_the_place_of_the_provider(
      String setting, String address, String refused) {
    var asked = new HashMap<>(PROVIDER);
    asked.put(setting, address);
    assertThatThrownBy(() -> IssuerRule.check(config(asked, IMAGE))).hasMessageContaining(refused);
  }

  @Test
  void a_path_below_the_provider_is_its_own() {
    var asked = new HashMap<>(PROVIDER);
    asked.put("QUARKUS_OIDC_JWKS_PATH", "/protocol/openid-connect/certs");
    assertThatCode(() -> IssuerRule.check(config(asked, IMAGE))).doesNotThrowAnyException();
  }

  /// As a service sees it: what the command line says wins over the environment.
  private static Config config(Map<String, String> environment, Map<String, String> commandLine) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(
            new EnvConfigSource(environment, 300),
            new PropertiesConfigSource(commandLine, "command line", 400))
        .build();
  }
}
