package asylumchain.kit.testing;

import asylumchain.backends.LocalIssuer;
import asylumchain.kit.testing.backends.Backends;
import asylumchain.kit.testing.backends.IdentityProvider;
import asylumchain.kit.testing.backends.IdentityProvider.Login;
import asylumchain.kit.testing.backends.KeyName;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.KeyPair;

/// The issuer whose tokens the services under test believe: a real one, that publishes its keys by
/// HTTP. The tests have one of its keys, so that they can sign whatever a token may say.
@SuppressWarnings("LockOnNonEnclosingClassLiteral") // the one lock all class loaders share
public final class TestIssuer {

  private static final String PUBLISHED = "asylumchain.issuer.published";

  private TestIssuer() {}

  /// Where it says what it is and where its keys are.
  public static String url() {
    return ready().url();
  }

  /// The `iss` claim of its tokens.
  public static String name() {
    return ready().name();
  }

  /// One of the addresses that it says of itself.
  ///
  /// @param name such as `authorization` or `end_session`
  public static String endpoint(String name) {
    try (var said = URI.create(url() + "/.well-known/openid-configuration").toURL().openStream()) {
      return new ObjectMapper().readTree(said).path(name + "_endpoint").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The secret of the client that the pages are.
  public static String pagesSecret() {
    return ready().pagesSecret();
  }

  /// By which people log in, where they need one.
  public static String passwordOfPeople() {
    return Backends.ready().password();
  }

  /// Lets somebody log in whose session ends within seconds.
  public static void forAMoment(Login login) {
    ready().forAMoment(login);
  }

  /// The key that is there from the beginning.
  static KeyPair key() {
    return issuer().keys();
  }

  /// The name of that key.
  static String kid() {
    return KeyName.of(key().getPublic());
  }

  /// From now on this key is among those it publishes, under its [KeyName].
  static void publish(KeyPair key) {
    ready().publish(KeyName.of(key.getPublic()), key);
  }

  /// From now on it is not.
  static void withdraw(KeyPair key) {
    ready().withdraw(KeyName.of(key.getPublic()));
  }

  private static IdentityProvider ready() {
    synchronized (System.class) {
      var provider = IdentityProvider.ready();
      if (System.getProperty(PUBLISHED) == null) {
        provider.publish(kid(), key());
        System.setProperty(PUBLISHED, kid());
      }
      return provider;
    }
  }

  private static LocalIssuer issuer() {
    synchronized (System.class) {
      return LocalIssuer.in(Backends.ready().home().resolve("issuer"));
    }
  }
}
