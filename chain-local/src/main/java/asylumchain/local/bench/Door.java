package asylumchain.local.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The doors of a suite, as somebody with a token sees them, or the public. Whoever asks waits for
/// the answer in the thread that asked, as the database's driver does on the other side of a
/// comparison.
///
/// @param token `null` for the public
record Door(@Nullable String token) {

  /// How long an answer takes, to its last byte.
  ///
  /// @throws IllegalStateException if the door refuses, or does not answer
  double milliseconds(URI where) {
    long begun = System.nanoTime();
    text(where);
    return (System.nanoTime() - begun) / 1e6;
  }

  /// What is answered.
  ///
  /// @throws IllegalStateException if the door refuses, or does not answer
  String text(URI where) {
    try {
      var connection = (HttpURLConnection) where.toURL().openConnection();
      if (token != null) {
        connection.setRequestProperty("Authorization", "Bearer " + token);
      }
      connection.setInstanceFollowRedirects(false);
      int status = connection.getResponseCode();
      try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        var text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        if (status != 200) {
          throw new IllegalStateException(where + " answers " + status + " " + text);
        }
        return text;
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          where + " does not answer; does the suite run? ./chain up", e);
    }
  }
}
