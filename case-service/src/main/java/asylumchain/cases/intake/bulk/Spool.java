package asylumchain.cases.intake.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// Cuts a stream of lines into chunks of whole lines, in constant memory.
final class Spool {

  /// Stands in a chunk for a line that is too long to keep.
  static final byte TOO_LONG = 1;

  static final int MAX_LINE = 1 << 20;
  private static final int CHUNK = 1 << 19;
  private static final int BUFFER = 1 << 16;

  private final ChunkSink sink;
  private final ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK + BUFFER);
  private int lineStart;
  private boolean dropping;
  private long lines;
  private long firstLine = 1;
  private int chunks;
  private long bytes;

  Spool(ChunkSink sink) {
    this.sink = sink;
  }

  /// Where chunks go; each is durable when this returns.
  interface ChunkSink {
    void accept(int chunk, long firstLine, byte[] body);
  }

  /// What was spooled.
  record Received(int chunks, long lines, long bytes) {}

  /// Reads to the end.
  Received drain(InputStream stream) throws IOException {
    var buffer = new byte[BUFFER];
    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
      bytes += read;
      take(buffer, read);
    }
    if (chunk.size() > lineStart || dropping) {
      endLine();
    }
    flush();
    return new Received(chunks, lines, bytes);
  }

  private void take(byte[] buffer, int length) {
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (buffer[i] == '\n') {
        append(buffer, from, i - from);
        endLine();
        from = i + 1;
      }
    }
    append(buffer, from, length - from);
  }

  private void append(byte[] buffer, int from, int length) {
    if (!dropping) {
      chunk.write(buffer, from, length);
      if (chunk.size() - lineStart > MAX_LINE) {
        forgetLine();
      }
    }
  }

  private void forgetLine() {
    var whole = chunk.toByteArray();
    chunk.reset();
    chunk.write(whole, 0, lineStart);
    chunk.write(TOO_LONG);
    dropping = true;
  }

  private void endLine() {
    chunk.write('\n');
    lineStart = chunk.size();
    dropping = false;
    lines++;
    if (chunk.size() >= CHUNK) {
      flush();
    }
  }

  private void flush() {
    if (chunk.size() > 0) {
      sink.accept(++chunks, firstLine, chunk.toByteArray());
      chunk.reset();
      lineStart = 0;
      firstLine = lines + 1;
    }
  }
}
