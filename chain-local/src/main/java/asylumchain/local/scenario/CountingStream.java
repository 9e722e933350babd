package asylumchain.local.scenario;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Counts the bytes that pass.
final class CountingStream extends FilterOutputStream {

  private long bytes;

  CountingStream(OutputStream out) {
    super(out);
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void write(int one) throws IOException {
    out.write(one);
    bytes++;
  }

  @Override
  public void write(byte[] many, int offset, int length) throws IOException {
    out.write(many, offset, length);
    bytes += length;
  }
}
