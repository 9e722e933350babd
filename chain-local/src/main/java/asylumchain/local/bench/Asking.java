package asylumchain.local.bench;

import asylumchain.backends.LocalIssuer;
import asylumchain.local.launch.Tokens;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// Who may ask at the doors of the suite that runs.
record Asking(Tokens tokens) {

  private static final String SCOPES = "cases:read deadlines:read backlog:read";
  private static final Duration LIFE = Duration.ofHours(3);

  /// By the issuer of the suite that this environment names.
  static Asking ofTheSuite(Map<String, String> environment) {
    var home = Path.of(environment.getOrDefault("CHAIN_HOME", ".chain"));
    return new Asking(new Tokens(LocalIssuer.in(home.resolve("issuer")), Clock.systemUTC()));
  }

  Door as(String partner) {
    return new Door(tokens.forPartner(partner, SCOPES, LIFE));
  }
}
