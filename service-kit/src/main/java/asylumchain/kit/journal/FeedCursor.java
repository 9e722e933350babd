package asylumchain.kit.journal;

import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Problem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How far a partner has read each partition. Never goes back, whatever is shown or hidden.
public final class FeedCursor {

  private final long[] positions;

  private FeedCursor(long[] positions) {
    this.positions = positions;
  }

  /// The place a partner names; the beginning if it names none.
  ///
  /// @throws Problem 400 when we never gave out this text
  static FeedCursor parse(@Nullable String text, int partitions) {
    if (text == null) {
      return new FeedCursor(new long[partitions]);
    }
    try {
      var positions = Cursor.parse(text).key().stream().mapToLong(Long::parseLong).toArray();
      if (positions.length == partitions && Arrays.stream(positions).allMatch(seq -> seq >= 0)) {
        return new FeedCursor(positions);
      }
    } catch (NumberFormatException | Problem _) {
      // said below, in the words of this list
    }
    throw Problem.badRequest("after", "is not a cursor of this feed");
  }

  /// The place that is so far in each partition.
  public static FeedCursor at(Long[] positions) {
    return new FeedCursor(Arrays.stream(positions).mapToLong(Long::longValue).toArray());
  }

  /// How far it is in each partition.
  public Long[] positions() {
    return Arrays.stream(positions).boxed().toArray(Long[]::new);
  }

  long position(int part) {
    return positions[part];
  }

  /// Goes behind an event.
  public void passed(int part, long seq) {
    positions[part] = Math.max(positions[part], seq);
  }

  /// As a partner gets to see it, and may give it back.
  public String text() {
    return Cursor.after(Arrays.stream(positions).boxed().toArray()).text();
  }
}
