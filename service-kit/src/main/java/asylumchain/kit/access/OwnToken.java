package asylumchain.kit.access;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The bearer token with which this service reads the feeds of others: from a file that is replaced
/// from outside, or from the issuer, by client credentials.
@ApplicationScoped
public class OwnToken implements Supplier<Optional<String>> {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Optional<Path> file;
  private final Optional<String> issuer;
  private final Instance<OidcClient> client;
  private final TokensHelper tokens = new TokensHelper();

  OwnToken(
      @ConfigProperty(name = "chain.service-token-file") Optional<Path> file,
      @ConfigProperty(name = "quarkus.oidc-client.auth-server-url") Optional<String> issuer,
      Instance<OidcClient> client) {
    this.file = file;
    this.issuer = issuer;
    this.client = client;
  }

  /// Empty where neither a file nor an issuer is configured.
  ///
  /// @throws UncheckedIOException if the file cannot be read, or the issuer gives no token
  @Override
  public Optional<String> get() {
    try {
      if (file.isPresent()) {
        return Optional.of(Files.readString(file.get()).strip());
      }
      return issuer.map(_ -> tokens.getTokens(client.get()).await().atMost(LIMIT).getAccessToken());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new UncheckedIOException(new IOException("the issuer gives no token", e));
    }
  }
}
