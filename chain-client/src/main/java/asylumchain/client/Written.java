package asylumchain.client;

import asylumchain.client.http.ApiResponse;
import java.util.UUID;

/// What a service says after a change.
///
/// @param location the path where what was made can be read; empty where nothing has a place
/// @param etag the version after the change, to be given as `If-Match` with the next one; empty for
///     what has no versions
public record Written(String location, String etag) {

  /// Of the answer to a change.
  public static Written of(ApiResponse<?> answer) {
    return new Written(header(answer, "Location"), header(answer, "ETag"));
  }

  /// The id of what was made.
  ///
  /// @throws IllegalArgumentException where the location ends otherwise
  public UUID id() {
    return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
  }

  static String header(ApiResponse<?> answer, String name) {
    return answer.getHeaders().entrySet().stream()
        .filter(it -> it.getKey().equalsIgnoreCase(name))
        .map(it -> String.join(", ", it.getValue()))
        .findFirst()
        .orElse("");
  }
}
