package asylumchain.kit.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records of one source and one partition with consecutive numbers, for one transaction.
///
/// @param kafkaOffset where to seek once these are applied; `null` where the topic has no say
record Batch(List<ReceivedEvent> events, @Nullable Long kafkaOffset) {

  Batch {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("an empty batch");
    }
  }

  ReceivedEvent first() {
    return events.getFirst();
  }

  Batch front() {
    return new Batch(events.subList(0, events.size() / 2), null);
  }

  Batch back() {
    return new Batch(events.subList(events.size() / 2, events.size()), kafkaOffset);
  }
}
