package asylumchain.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.function.IntFunction;

/// Lines that are made while they are sent, so that no size needs room.
final class LineStream extends InputStream {

  private static final long STRIDE = 5_915_587_277L;
  private static final long V_NUMBERS = 9_000_000_000L;

  private final int lines;
  private final IntFunction<String> line;
  private byte[] bytes = {};
  private int at;
  private int made;

  /// @param line makes the line of a number, from 1 on, with its end
  LineStream(int lines, IntFunction<String> line) {
    this.lines = lines;
    this.line = line;
  }

  /// A V-number of ten digits that no other line has.
  static String vNumber(int number) {
    return Long.toString(1_000_000_000L + number * STRIDE % V_NUMBERS);
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (at == bytes.length && !next()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, into, from, count);
    at += count;
    return count;
  }

  private boolean next() {
    if (made == lines) {
      return false;
    }
    made++;
    bytes = line.apply(made).getBytes(UTF_8);
    at = 0;
    return true;
  }
}
