package asylumchain.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Which service the gateway of the compose file asks, by path.
final class Gateway {

  private static final Path SETTINGS = Path.of("../deploy/compose/gateway/nginx.conf");
  private static final Pattern ROUTE = Pattern.compile("\\s+~(\\^/v1/\\S*)\\s+([a-z-]+):\\d+;");

  /// What every service may have; each one's own stands under its name, as in
  /// `/deadline-service/v1/feed`.
  private static final Set<String> EVERYONES =
      Set.of(
          "feed",
          "imports",
          "import-mappings",
          "parked-cases",
          "publications",
          "rebuilds",
          "webhooks",
          "access-log",
          "journal-verification",
          "openapi.json");

  private final List<Route> routes;

  private record Route(Pattern path, String service) {}

  private Gateway(List<Route> routes) {
    this.routes = routes;
  }

  static Gateway ofTheComposeFile() {
    try {
      var routes =
          ROUTE
              .matcher(Files.readString(SETTINGS))
              .results()
              .map(it -> new Route(Pattern.compile(it.group(1)), it.group(2)))
              .toList();
      return new Gateway(routes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether it knows a service of this name.
  boolean knows(String service) {
    return routes.stream().anyMatch(it -> it.service().equals(service));
  }

  /// Whether a path of a service's document, such as `/cases/{caseId}`, leads to this service.
  boolean leads(String path, String service) {
    return EVERYONES.contains(path.split("/", -1)[1]) || service.equals(asked("/v1" + path));
  }

  private String asked(String path) {
    return routes.stream()
        .filter(it -> it.path().matcher(path).find())
        .map(Route::service)
        .findFirst()
        .orElse("nobody");
  }
}
