package asylumchain.kit.http.door;

import asylumchain.kit.http.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/// A body that may have so many bytes and no more, whether or not its length was announced, and
/// takes so long to come and no longer, however little comes at a time. What is too long is read
/// away up to a point, so that the sender gets to see the refusal.
final class LimitedBody extends FilterInputStream {

  private static final long PATIENCE = 16L << 20;

  private final long limit;
  private final Duration time;
  private final LongSupplier nanos;
  private final long begun;
  private long read;

  /// @param time from now until its last byte; seen when a byte comes
  /// @param nanos what the time is, in nanoseconds since whenever
  LimitedBody(InputStream body, long limit, Duration time, LongSupplier nanos) {
    super(body);
    this.limit = limit;
    this.time = time;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    var count = super.read(into, from, length);
    if (count > 0) {
      read += count;
      if (read > limit) {
        drain();
        throw Problem.tooLarge(limit);
      }
      if (isLate()) {
        throw Problem.of(
            400,
            "body-too-slow",
            "A body must be here within " + time.toSeconds() + " seconds: send less at once.");
      }
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private boolean isLate() {
    return nanos.getAsLong() - begun > time.toNanos();
  }

  private void drain() throws IOException {
    var buffer = new byte[8192];
    var count = 0;
    while (read < PATIENCE && count >= 0 && !isLate()) {
      count = in.read(buffer, 0, buffer.length);
      read += Math.max(count, 0);
    }
  }
}
