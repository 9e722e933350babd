package asylumchain.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sample is that of the Standard Webhooks specification, version 1.0.
class DeliveriesTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final String BODY = "{\"test\": 2432232314}";
  private static final long SENT = 1_614_265_330;

  @ParameterizedTest
  @CsvSource({
    "msg_p5jXN8AQM9LWM0D4loKWxJek, 0,    '',     '',   true,  as it was sent",
    "msg_p5jXN8AQM9LWM0D4loKWxJek, 300,  '',     '',   true,  five minutes on the way",
    "msg_p5jXN8AQM9LWM0D4loKWxJek, -300, '',     '',   true,  a clock that is behind",
    "msg_p5jXN8AQM9LWM0D4loKWxJek, 301,  '',     '',   false, too old",
    "msg_p5jXN8AQM9LWM0D4loKWxJek, -301, '',     '',   false, from the future",
    "msg_p5jXN8AQM9LWM0D4loKWxJek, 0,    'v1,AAAA ', '', true, signed with two secrets",
    "msg_p5jXN8AQM9LWM0D4loKWxJek, 0,    x,      '',   false, not signed",
    "msg_p5jXN8AQM9LWM0D4loKWxJek, 0,    '',     ' ',  false, another body",
    "msg_another,                  0,    '',     '',   false, another id",
  })
  void a_delivery_is_genuine_when_it_is_signed_with_the_secret_and_not_old(
      String id, long later, String before, String more, boolean genuine, String why) {
    var now = Clock.fixed(Instant.ofEpochSecond(SENT + later), ZoneOffset.UTC);
    var deliveries = new Deliveries(SECRET, now);
    assertThat(
            deliveries.isGenuine(
                id, Long.toString(SENT), before + SIGNED, (BODY + more).getBytes(UTF_8)))
        .as(why)
        .isEqualTo(genuine);
    assertThat(deliveries.isGenuine(id, "yesterday", SIGNED, BODY.getBytes(UTF_8))).isFalse();
  }
}
