package asylumchain.local.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// Where the services answer, and the token to show them.
///
/// @param tokenFile read at each use: the launcher may renew it
public record Doors(URI cases, URI deadlines, URI reporting, Path tokenFile) {

  /// Where the environment says, else where a suite usually is.
  public static Doors of(Map<String, String> environment) {
    return new Doors(
        URI.create(environment.getOrDefault("CHAIN_CASE_URL", "http://localhost:8081")),
        URI.create(environment.getOrDefault("CHAIN_DEADLINE_URL", "http://localhost:8082")),
        URI.create(environment.getOrDefault("CHAIN_REPORTING_URL", "http://localhost:8083")),
        Path.of(environment.getOrDefault("CHAIN_TOKENS", ".chain/tokens")).resolve("demo"));
  }

  /// A path that each service has, at one of them: behind a gateway it stands under the service's
  /// own name.
  public static URI at(URI service, String path) {
    return URI.create(service + path);
  }
}
