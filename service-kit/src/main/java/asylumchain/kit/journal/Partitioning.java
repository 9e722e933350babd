package asylumchain.kit.journal;

import java.util.UUID;
import java.util.stream.IntStream;

/// Which partition a subject belongs to. Chosen at installation and fixed from then on.
///
/// @param published how many partitions the topic has
/// @param publishedKind the one kind of subject that has a topic
public record Partitioning(int published, String publishedKind) {

  private static final int FIRST_UNPUBLISHED = 1000;
  private static final int UNPUBLISHED = 4;

  public Partitioning {
    if (published < 1 || published > FIRST_UNPUBLISHED) {
      throw new IllegalArgumentException("between 1 and 1000 partitions, not " + published);
    }
  }

  /// The home of this subject. Subjects without a topic have partitions of their own, from 1000.
  public int partOf(Subject subject) {
    return isPublished(subject)
        ? (int) Long.remainderUnsigned(spread(subject.id()), published)
        : FIRST_UNPUBLISHED + (int) Long.remainderUnsigned(spread(subject.id()), UNPUBLISHED);
  }

  boolean isPublished(Subject subject) {
    return subject.kind().equals(publishedKind);
  }

  /// Every partition of this journal, with and without a topic.
  int[] all() {
    return IntStream.concat(
            IntStream.range(0, published),
            IntStream.range(FIRST_UNPUBLISHED, FIRST_UNPUBLISHED + UNPUBLISHED))
        .toArray();
  }

  /// Mixes the bits of an id; `UUID.hashCode` is not specified and may change. Source:
  /// MurmurHash3, fmix64.
  private static long spread(UUID id) {
    var bits = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    bits = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
    bits = (bits ^ bits >>> 33) * 0xc4ceb9fe1a85ec53L;
    return bits ^ bits >>> 33;
  }
}
