package asylumchain.local.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// Whether somebody answers.
final class Answering {
  private static final int TIMEOUT_MS = 2_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Answering() {}

  /// Whether this address says that all is well (200), within two seconds.
  static boolean at(String address) {
    try {
      return asked(address).getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /// How many rows of journals a service at whose health we look has put into the read model that
  /// it makes anew; 0 where it makes none, or does not answer within two seconds.
  static long rebuilt(String health) {
    try {
      var connection = asked(health);
      try (var body =
          connection.getResponseCode() < 400
              ? connection.getInputStream()
              : connection.getErrorStream()) {
        return body == null ? 0 : rebuilt(JSON.readTree(body));
      }
    } catch (IOException e) {
      return 0;
    }
  }

  private static long rebuilt(JsonNode health) {
    for (var check : health.path("checks")) {
      if (check.path("data").has("rebuilt")) {
        return check.path("data").path("rebuilt").asLong();
      }
    }
    return 0;
  }

  private static HttpURLConnection asked(String address) throws IOException {
    var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MS);
    connection.setReadTimeout(TIMEOUT_MS);
    return connection;
  }
}
