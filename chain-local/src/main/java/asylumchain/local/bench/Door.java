package asylumchain.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/// The doors of a suite, as somebody with a token sees them.
record Door(String token) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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
    var request = HttpRequest.newBuilder(where).header("Authorization", "Bearer " + token).build();
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            where + " answers " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(
          where + " does not answer; does the suite run? ./chain up", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
