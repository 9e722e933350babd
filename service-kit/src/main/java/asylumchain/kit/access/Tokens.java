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

/// Reads who calls from the access token, which Quarkus has verified: signature, issuer, audience
/// and expiry. A system sends it as a bearer token; that of a person who has logged in is in his
/// session.
@ApplicationScoped
class Tokens {

  private static final Pattern SPACES = Pattern.compile(" +");

  private final CurrentIdentityAssociation identities;
  private final JsonWebToken token;

  /// @param token the access token of the request
  Tokens(CurrentIdentityAssociation identities, JsonWebToken token) {
    this.identities = identities;
    this.token = token;
  }

  /// Who calls.
  ///
  /// @throws Problem 401
  Caller caller() {
    if (verified().isAnonymous()) {
      throw Problem.of(401, "token-missing", "A bearer token goes in the Authorization header.");
    }
    return new Caller(
        required("sub"),
        required("organisation"),
        Objects.requireNonNullElse(text("oin"), ""),
        scopes(Objects.requireNonNullElse(text("scope"), "")),
        text("employee"));
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

  private String required(String claim) {
    var text = text(claim);
    if (text == null || text.isBlank()) {
      throw refused();
    }
    return text;
  }

  private @Nullable String text(String claim) {
    return token.<Object>getClaim(claim) instanceof String text ? text : null;
  }

  private static Problem refused() {
    return Problem.of(401, "token-refused", "The token is not valid here, or no longer.");
  }
}
