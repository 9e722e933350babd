package asylumchain.local.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// Whether somebody answers.
final class Answering {
  private static final int TIMEOUT_MS = 2_000;

  private Answering() {}

  /// Whether this address says that all is well (200), within two seconds.
  static boolean at(String address) {
    try {
      var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MS);
      connection.setReadTimeout(TIMEOUT_MS);
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
