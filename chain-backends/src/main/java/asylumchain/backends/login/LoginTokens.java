package asylumchain.backends.login;

import asylumchain.backends.Claims;
import asylumchain.backends.LocalIssuer;
import asylumchain.backends.login.LoginCodes.Given;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/// What the pages get for a code: who it is, and what they may do for him.
final class LoginTokens {

  private static final String OIN_OF_NOBODY = "00000099000000000000";

  private LoginTokens() {}

  static String of(LocalIssuer issuer, Given given, Instant now) {
    var person = given.person();
    var until = now.plus(person.session());
    var scopes =
        Arrays.stream(given.asked("scope").split(" ", -1))
            .filter(person.scopes()::contains)
            .collect(Collectors.joining(" "));
    var access =
        issuer.sign(
            new Claims(
                person.name(),
                person.organisation(),
                OIN_OF_NOBODY,
                scopes,
                person.name(),
                now,
                until));
    var who = new LinkedHashMap<String, String>();
    who.put("iss", LocalIssuer.NAME);
    who.put("aud", LocalLogin.CLIENT);
    who.put("sub", person.name());
    if (!given.asked("nonce").isEmpty()) {
      who.put("nonce", given.asked("nonce"));
    }
    return """
    {"token_type": "Bearer", "expires_in": %d, "scope": "openid %s", "access_token": "%s", "id_token": "%s"}
    """
        .formatted(person.session().toSeconds(), scopes, access, issuer.sign(who, now, until));
  }
}
