package asylumchain.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/// A request as no client library would send it.
///
/// @param lines the request line and the headers
record RawRequest(String... lines) {

  /// The status of the answer, which is a problem page with the headers of every answer.
  int refusal() {
    var answer = answer().split("\r\n\r\n", 2);
    var head = answer[0].toLowerCase(Locale.ROOT);
    for (var header :
        new String[] {"api-version: 1.", "business-date: ", "x-frame-options: deny"}) {
      assertThat(head).as("%s", this).contains(header);
    }
    assertThat(head).as("%s", this).contains("content-type: application/problem+json");
    int status = Integer.parseInt(head.split(" ", 3)[1]);
    assertThat(Api.json(answer[1]).path("status").asInt()).as("%s", this).isEqualTo(status);
    return status;
  }

  private String answer() {
    var door = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
    try (var socket = new Socket(door.getHost(), door.getPort())) {
      socket.setSoTimeout(30_000);
      var request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(this + " broke off", e);
    }
  }

  @Override
  public String toString() {
    var first = lines[0];
    return first.substring(0, Math.min(80, first.length()));
  }
}
