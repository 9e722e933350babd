package asylumchain.kit.access;

import asylumchain.kit.http.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Reads who calls from the bearer token, which Quarkus has verified: signature, issuer, audience
/// and expiry.
@ApplicationScoped
class Tokens {

  private static final Pattern SPACES = Pattern.compile(" +");

  private final CurrentIdentityAssociation identities;

  Tokens(CurrentIdentityAssociation identities) {
    this.identities = identities;
  }

  /// Who calls.
  ///
  /// @throws Problem 401
  Caller caller() {
    var identity = verified();
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw Problem.of(401, "token-missing", "A bearer token goes in the Authorization header.");
    }
    return new Caller(
        required(token, "sub"),
        required(token, "organisation"),
        Objects.requireNonNullElse(text(token, "oin"), ""),
        scopes(Objects.requireNonNullElse(text(token, "scope"), "")),
        text(token, "employee"));
  }

  private static Set<String> scopes(String text) {
    return SPACES.splitAsStream(text).collect(Collectors.toUnmodifiableSet());
  }

  private SecurityIdentity verified() {
    try {
      return identities.getDeferredIdentity().await().indefinitely();
    } catch (AuthenticationFailedException _) {
      throw refused();
    }
  }

  private static String required(JsonWebToken token, String claim) {
    var text = text(token, claim);
    if (text == null || text.isBlank()) {
      throw refused();
    }
    return text;
  }

  private static @Nullable String text(JsonWebToken token, String claim) {
    return token.getClaim(claim) instanceof String text ? text : null;
  }

  private static Problem refused() {
    return Problem.of(401, "token-refused", "The token is not valid here, or no longer.");
  }
}
