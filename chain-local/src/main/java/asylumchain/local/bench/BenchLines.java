package asylumchain.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.Locale;

/// Lines for an import, made while they are sent: each a new case of a new person, with five facts.
final class BenchLines extends InputStream {

  private static final long STRIDE = 5_915_587_277L;
  private static final long V_NUMBERS = 9_000_000_000L;

  private final int lines;
  private byte[] line = {};
  private int at;
  private int made;

  BenchLines(int lines) {
    this.lines = lines;
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (at == line.length && !next()) {
      return -1;
    }
    int count = Math.min(length, line.length - at);
    System.arraycopy(line, at, into, from, count);
    at += count;
    return count;
  }

  private boolean next() {
    if (made == lines) {
      return false;
    }
    made++;
    var vNumber = 1_000_000_000L + made * STRIDE % V_NUMBERS;
    line = line(made, vNumber).getBytes(UTF_8);
    at = 0;
    return true;
  }

  private static String line(int number, long vNumber) {
    return String.format(
        Locale.ROOT,
        """
        {"source":"BENCH","sourceRef":"B-%1$08d","person":{"vNumber":"%2$010d","familyName":"Vries-%1$d",\
        "givenNames":"Sam %3$d","birthDate":"1990-05-01","sex":"F","nationality":"SYR",\
        "unaccompaniedMinor":false,"familySize":1,"familyRef":null},"events":[\
        {"type":"application-registered","occurredOn":"2019-05-01","recordedAt":"2019-05-01T14:00:00Z",\
        "applicationKind":"FIRST","unit":"REGISTRATION"},\
        {"type":"application-lodged","occurredOn":"2019-05-03","recordedAt":"2019-05-03T14:00:00Z",\
        "applicationKind":"FIRST","unit":"REGULAR_DESK"},\
        {"type":"track-assigned","occurredOn":"2019-06-02","recordedAt":"2019-06-02T14:00:00Z",\
        "track":"TRACK_4"},\
        {"type":"interview-held","occurredOn":"2019-07-02","recordedAt":"2019-07-02T14:00:00Z"},\
        {"type":"decision-made","occurredOn":"2020-05-20","recordedAt":"2020-05-20T14:00:00Z",\
        "outcome":"REFUGEE","authorityLevel":"SENIOR","secondReader":true}]}
        """,
        number,
        vNumber,
        number % 1_000);
  }
}
