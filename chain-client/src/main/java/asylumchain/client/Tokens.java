package asylumchain.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;

/// Where the bearer token of a request comes from. Asked before each request, by any thread.
@FunctionalInterface
public interface Tokens {

  /// A token that is valid now.
  ///
  /// @throws ChainProblem when the issuer refuses one
  String token();

  /// One token, for as long as it is valid.
  static Tokens fixed(String token) {
    return () -> token;
  }

  /// The client credentials of OAuth 2.0: a token is asked for when there is none, and again
  /// shortly before it expires.
  ///
  /// @param endpoint the token endpoint of the issuer
  /// @param scopes such as `cases:write`
  static Tokens clientCredentials(URI endpoint, String clientId, String secret, String... scopes) {
    return new ClientCredentials(
        HttpClient.newHttpClient(),
        ClientCredentials.question(endpoint, clientId, secret, scopes),
        Clock.systemUTC());
  }
}
