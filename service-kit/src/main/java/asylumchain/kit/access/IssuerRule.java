package asylumchain.kit.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/// Whose tokens a service may believe: those of an identity provider, whose keys it fetches. A key
/// that stands in the configuration is that of a development suite, and is refused wherever
/// `chain.development-issuer` is not `true`; on the command line of an image it is `false`, which
/// wins over the environment. People who log in are known to the same provider as systems: a tenant
/// of its own for them believes nobody else.
@ApplicationScoped
class IssuerRule {

  static final String DEVELOPMENT = "chain.development-issuer";

  /// Of any tenant, as a setting or as a variable of the environment.
  private static final Pattern KEY =
      Pattern.compile("(?i)quarkus[._]oidc[._](.+[._])?(public[-_]key|certificate[-_]chain[._].+)");
  /// Where a tenant of its own has its people from. The client with which the service itself asks
  /// for tokens is no tenant; as a variable of the environment it looks like one.
  private static final Pattern OTHER_PROVIDER =
      Pattern.compile("(?i)quarkus[._]oidc[._](?!client_).+[._]auth[-_]server[-_]url");

  /// Where below the provider its keys are, or its word about a token. Each may also be a whole
  /// address, and so anybody's.
  private static final Pattern PLACE =
      Pattern.compile("(?i)quarkus[._]oidc[._](.+[._])?(jwks|introspection|user[-_]info)[-_]path");

  private static final Pattern OTHER_ISSUER =
      Pattern.compile("(?i)quarkus[._]oidc[._].+[._]token[._]issuer");
  private static final String PROVIDER = "quarkus.oidc.auth-server-url";
  private static final String ISSUER = "quarkus.oidc.token.issuer";

  private final Config config;

  IssuerRule(Config config) {
    this.config = config;
  }

  /// Before anything else begins.
  void atStart(@Observes @Priority(1) StartupEvent start) {
    check(config);
  }

  /// Lets a service start that believes an identity provider and nobody else.
  ///
  /// @throws IllegalStateException if somebody else could be believed, with the setting to mend
  static void check(Config config) {
    if (text(config, DEVELOPMENT).equals("true")) {
      return;
    }
    given(config, KEY)
        .findFirst()
        .ifPresent(name -> refuse(name + " names a key; only a development suite may"));
    if (text(config, PROVIDER).isBlank()) {
      refuse(PROVIDER + " must name the identity provider");
    }
    if (text(config, ISSUER).equals("any")) {
      refuse(ISSUER + " must name one issuer");
    }
    given(config, PLACE)
        .filter(name -> text(config, name).contains("://"))
        .findFirst()
        .ifPresent(name -> refuse(name + " must be a path below " + PROVIDER));
    same(config, OTHER_PROVIDER, PROVIDER);
    same(config, OTHER_ISSUER, ISSUER);
  }

  private static void same(Config config, Pattern others, String one) {
    given(config, others)
        .filter(name -> !text(config, name).equals(text(config, one)))
        .findFirst()
        .ifPresent(name -> refuse(name + " must be what " + one + " is"));
  }

  private static Stream<String> given(Config config, Pattern names) {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> names.matcher(name).matches() && !text(config, name).isBlank());
  }

  private static String text(Config config, String name) {
    return config.getOptionalValue(name, String.class).orElse("");
  }

  private static void refuse(String because) {
    throw new IllegalStateException("The service does not start: " + because + ".");
  }
}
