package asylumchain.kit.imports.spool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// Cuts a stream of lines into chunks of whole lines, in constant memory.
public final class Spool {

  /// Stands in a chunk for a line that is too long to keep.
  public static final byte TOO_LONG = 1;

  /// Stands before a line that was the row of a table: its numbers and truths are texts.
  public static final byte FROM_TABLE = 2;

  /// Stands for a row that has more cells than the heading.
  public static final byte TOO_WIDE = 3;

  /// Bytes that a line may have.
  public static final int MAX_LINE = 1 << 20;
  private static final int CHUNK = 1 << 19;
  private static final int BUFFER = 1 << 16;

  private final ChunkSink sink;
  private final ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK + BUFFER);
  private int lineStart;
  private boolean dropping;
  private boolean written;
  private long lines;
  private long filled;
  private long firstLine = 1;
  private int chunks;
  private long bytes;

  public Spool(ChunkSink sink) {
    this.sink = sink;
  }

  /// Where chunks go; each is durable when this returns.
  public interface ChunkSink {
    void accept(int chunk, long firstLine, byte[] body);
  }

  /// What was spooled.
  ///
  /// @param lines without the empty ones, which only count for the numbers of those after them
  public record Received(int chunks, long lines, long bytes) {}

  /// Reads to the end.
  public Received drain(InputStream stream) throws IOException {
    var buffer = new byte[BUFFER];
    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
      bytes += read;
      take(buffer, read);
    }
    if (chunk.size() > lineStart || dropping) {
      endLine();
    }
    return end();
  }

  /// The number of the next line.
  public long next() {
    return lines + 1;
  }

  /// Passes over to the line with this number; those between are empty.
  public void skipTo(long number) {
    while (lines + 1 < number) {
      endLine();
    }
  }

  /// Takes one row of a table.
  public void row(byte[] line) {
    append(new byte[] {FROM_TABLE}, 0, 1);
    append(line, 0, line.length);
    bytes += line.length;
    endLine();
  }

  /// Takes a mark in place of a line.
  public void wrong(byte mark) {
    append(new byte[] {mark}, 0, 1);
    endLine();
  }

  /// Nothing comes any more.
  public Received end() {
    flush();
    return new Received(chunks, filled, bytes);
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
      written = written || isWritten(buffer, from, length);
      chunk.write(buffer, from, length);
      if (chunk.size() - lineStart > MAX_LINE) {
        forgetLine();
      }
    }
  }

  private static boolean isWritten(byte[] buffer, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\r' && buffer[i] != '\t') {
        return true;
      }
    }
    return false;
  }

  private void forgetLine() {
    var whole = chunk.toByteArray();
    chunk.reset();
    chunk.write(whole, 0, lineStart);
    chunk.write(TOO_LONG);
    dropping = true;
  }

  private void endLine() {
    if (written) {
      filled++;
    }
    written = false;
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
