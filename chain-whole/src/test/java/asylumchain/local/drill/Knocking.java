package asylumchain.local.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.local.demo.WholeChain;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.util.UUID;

/// Somebody at the door of intake, who offers the same case again, under the same key, until it is
/// taken, and then the next.
final class Knocking {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final int TAKEN = 201;
  private static final int FIRST_NUMBER = 720_000_000;

  private final WholeChain chain;
  private UUID key = UUID.randomUUID();
  private int taken;
  private int retryAfter;

  Knocking(WholeChain chain) {
    this.chain = chain;
  }

  /// The status of a read; -1 where nobody answers.
  int read() {
    return status("/v1/cases?limit=1", "");
  }

  /// The status of a registration; -1 where nobody answers.
  int register() {
    int status = status("/v1/cases", registration(FIRST_NUMBER + taken));
    if (status == TAKEN) {
      taken++;
      key = UUID.randomUUID();
    }
    return status;
  }

  /// How many registrations were taken.
  int taken() {
    return taken;
  }

  /// For how many seconds the last answer asked to wait; 0 where it did not.
  int retryAfter() {
    return retryAfter;
  }

  private int status(String path, String body) {
    try {
      var connection = (HttpURLConnection) chain.cases(path).toURL().openConnection();
      var token = Files.readString(chain.doors().tokenFile()).strip();
      connection.setRequestProperty("Authorization", "Bearer " + token);
      connection.setReadTimeout(PATIENCE_MILLIS);
      if (!body.isEmpty()) {
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Idempotency-Key", key.toString());
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(UTF_8));
      }
      retryAfter = connection.getHeaderFieldInt("Retry-After", 0);
      return connection.getResponseCode();
    } catch (IOException e) {
      return -1;
    }
  }

  private static String registration(int number) {
    return """
    {"person": {"vNumber": "7%09d", "familyName": "Kwetal", "givenNames": "Zwartwit",
                "birthDate": "1987-03", "sex": "M", "nationality": "ERI"},
     "event": {"type": "application-lodged", "occurredOn": "2021-03-01",
               "applicationKind": "FIRST", "unit": "REGULAR_DESK"}}
    """
        .formatted(number);
  }
}
