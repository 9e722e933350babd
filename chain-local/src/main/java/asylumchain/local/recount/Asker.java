package asylumchain.local.recount;

import asylumchain.backends.LocalIssuer;
import asylumchain.local.demo.ChainClient;
import asylumchain.local.launch.Tokens;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// A partner who asks, with a token of its own.
public record Asker(String partner, ChainClient client) {

  private static final String SCOPES = "backlog:read cases:read";
  private static final Duration LIFE = Duration.ofHours(12);

  /// By the issuer of a suite on this machine.
  ///
  /// @param home where the suite keeps its state
  /// @param partners their codes
  public static List<Asker> of(Path home, List<String> partners) {
    var tokens = new Tokens(LocalIssuer.in(home.resolve("issuer")), Clock.systemUTC());
    return partners.stream()
        .map(
            partner -> {
              var token = tokens.forPartner(partner, SCOPES, LIFE);
              return new Asker(partner, new ChainClient(() -> token));
            })
        .toList();
  }
}
