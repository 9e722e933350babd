package asylumchain.kit.testing.backends;

import java.security.KeyPair;

/// Whose tokens the services under test believe.
public sealed interface IdentityProvider permits Keycloak, LocalProvider {

  /// The one of this JVM.
  static IdentityProvider ready() {
    var backends = Backends.ready();
    return backends
        .keycloak()
        .<IdentityProvider>map(it -> new Keycloak(it, backends.password()))
        .orElseGet(() -> new LocalProvider(backends.home()));
  }

  /// Where it says what it is and where its keys are.
  String url();

  /// The `iss` claim of its tokens.
  String name();

  /// From now on it publishes this key.
  ///
  /// @param kid the name that it has by [KeyName]
  void publish(String kid, KeyPair key);

  /// From now on it does not.
  void withdraw(String kid);

  /// The secret of the client that the pages are.
  String pagesSecret();

  /// Lets somebody log in whose session ends within seconds.
  void forAMoment(Login login);

  /// What a person does at the pages to be let in.
  interface Login {

    /// @param person by whose name he logs in
    void by(String person);
  }
}
