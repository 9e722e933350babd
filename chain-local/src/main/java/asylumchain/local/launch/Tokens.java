package asylumchain.local.launch;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import asylumchain.backends.Claims;
import asylumchain.backends.LocalIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// Tokens of the development issuer: for the services, for the demo, and for whoever asks.
///
/// @param clock the wall clock; a token knows no business date
public record Tokens(LocalIssuer issuer, Clock clock) {
  /// How long a token lives unless somebody says otherwise.
  static final Duration USUAL_LIFE = Duration.ofHours(12);

  private static final Duration SERVICE_LIFE = Duration.ofDays(90);
  private static final String EVERYTHING =
      "cases:read cases:write cases:import cases:migrate feed:read feed:whole deadlines:read"
          + " deadlines:write deadlines:import deadlines:migrate law:read law:write backlog:read"
          + " cohorts:write operations audit:read";
  private static final String OIN_OF_NOBODY = "00000099000000000000";

  /// By file name: who bears it and with which scopes.
  private static final Map<String, String> OF_THE_SUITE =
      Map.of(
          "case-service", "feed:whole",
          "deadline-service", "feed:whole",
          "reporting-service", "feed:whole",
          "demo", EVERYTHING);

  /// Writes the suite's own tokens, one file each, readable by their owner only.
  void write(Path directory) {
    try {
      Files.createDirectories(directory);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
      for (var one : OF_THE_SUITE.entrySet()) {
        var half = directory.resolve(one.getKey() + ".half");
        Files.writeString(half, sign(one.getKey(), "IND", one.getValue(), SERVICE_LIFE));
        Files.move(half, directory.resolve(one.getKey()), ATOMIC_MOVE, REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A token for a partner's own program.
  ///
  /// @param partner its code, in any case
  /// @param scopes separated by spaces
  public String forPartner(String partner, String scopes, Duration life) {
    var code = partner.toUpperCase(Locale.ROOT);
    return sign(partner.toLowerCase(Locale.ROOT) + "-local", code, scopes, life);
  }

  private String sign(String client, String organisation, String scopes, Duration life) {
    var now = clock.instant();
    return issuer.sign(
        new Claims(client, organisation, OIN_OF_NOBODY, scopes, null, now, now.plus(life)));
  }
}
