package asylumchain.backends.login;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The codes that a login gives out: each is good once, for a minute, for whoever can prove that it
/// was he who asked for it (RFC 7636).
final class LoginCodes {

  private static final Duration GOOD_FOR = Duration.ofMinutes(1);
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final Map<String, Given> given = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  LoginCodes(Clock clock) {
    this.clock = clock;
  }

  /// What a code was given for.
  ///
  /// @param asked the parameters of the question, redirect address and challenge among them
  record Given(DemoPerson person, Map<String, String> asked, Instant at) {

    Given {
      asked = Map.copyOf(asked);
    }

    String asked(String name) {
      return asked.getOrDefault(name, "");
    }
  }

  String give(DemoPerson person, Map<String, String> asked) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var code = URL.encodeToString(bytes);
    given.put(code, new Given(person, asked, clock.instant()));
    return code;
  }

  /// What the code was given for, if it is good; from now on it is not.
  Optional<Given> take(String code, String redirectUri, String verifier) {
    return Optional.ofNullable(given.remove(code))
        .filter(it -> it.at().plus(GOOD_FOR).isAfter(clock.instant()))
        .filter(it -> it.asked("redirect_uri").equals(redirectUri))
        .filter(it -> it.asked("code_challenge").equals(challenge(verifier)));
  }

  private static String challenge(String verifier) {
    try {
      return URL.encodeToString(
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
