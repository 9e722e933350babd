package asylumchain.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresAwayDrill {

  private static final Duration AWAY = Duration.ofSeconds(60);

  @Test
  void intake_answers_503_with_retry_after_for_a_minute_and_then_goes_on_by_itself()
      throws IOException {
    try (var drill = new Drill()) {
      var chain = drill.chain();
      var sent = drill.nextPart();
      var where = drill.send(sent);
      drill.inTheMiddle(where, sent);

      chain.kill("postgres");
      var back = System.nanoTime() + AWAY.toNanos();
      int asked = 0;
      while (System.nanoTime() < back) {
        var answer = knock(drill);
        assertThat(answer.getResponseCode()).as("intake without its database").isEqualTo(503);
        assertThat(Integer.parseInt(answer.getHeaderField("Retry-After"))).isPositive();
        asked++;
      }
      assertThat(asked).as("intake was asked meanwhile").isGreaterThan(5);

      chain.up();
      drill.comes("intake is there again", () -> status(drill) == 200);
      chain.allTaken(where, sent);
      drill.loadWhole();
      drill.books();
    }
  }

  private static int status(Drill drill) {
    try {
      return knock(drill).getResponseCode();
    } catch (IOException e) {
      return -1;
    }
  }

  private static HttpURLConnection knock(Drill drill) throws IOException {
    var door = drill.chain().cases("/v1/cases?limit=1").toURL();
    var connection = (HttpURLConnection) door.openConnection();
    var token = Files.readString(drill.chain().doors().tokenFile()).strip();
    connection.setRequestProperty("Authorization", "Bearer " + token);
    connection.setReadTimeout(30_000);
    return connection;
  }
}
