package asylumchain.kit.http.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asylumchain.kit.http.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {

  private static final byte[] BODY = new byte[30];

  /// Each byte comes a second after the one before.
  private static final class Dripping extends ByteArrayInputStream {
    private long nanos;

    Dripping() {
      super(BODY);
    }

    @Override
    public synchronized int read(byte[] into, int from, int length) {
      nanos += Duration.ofSeconds(1).toNanos();
      return super.read(into, from, Math.min(length, 1));
    }
  }

  private static InputStream within(Duration time) {
    var dripping = new Dripping();
    return new LimitedBody(dripping, BODY.length, time, () -> dripping.nanos);
  }

  @Test
  void a_body_that_comes_in_drips_is_refused_when_its_time_is_over() {
    var slow = within(Duration.ofSeconds(20));

    var refused = catchThrowableOfType(Problem.class, slow::readAllBytes);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("body-too-slow");
    assertThat(refused.detail()).contains("20 seconds");
  }

  @Test
  void a_body_that_is_here_in_time_is_read() throws IOException {
    assertThat(within(Duration.ofSeconds(30)).readAllBytes()).isEqualTo(BODY);
  }

  @Test
  void a_body_that_is_too_long_is_refused_for_that() {
    var dripping = new Dripping();
    var body =
        new LimitedBody(dripping, BODY.length - 1, Duration.ofMinutes(1), () -> dripping.nanos);

    assertThat(catchThrowableOfType(Problem.class, body::readAllBytes).status()).isEqualTo(413);
  }

  @Test
  void what_is_too_long_is_read_away_no_longer_than_a_body_may_take() {
    var dripping = new Dripping();
    var body = new LimitedBody(dripping, 5, Duration.ofSeconds(10), () -> dripping.nanos);

    assertThat(catchThrowableOfType(Problem.class, body::readAllBytes).status()).isEqualTo(413);
    assertThat(dripping.available()).isEqualTo(BODY.length - 11);
  }
}
