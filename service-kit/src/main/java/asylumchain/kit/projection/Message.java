package asylumchain.kit.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a topic carries.
sealed interface Message {

  long offset();

  /// A row of the journal.
  record Event(ReceivedEvent event, long offset) implements Message {}

  /// A sign of life: everything journalled up to `at` has a number up to `seq`.
  ///
  /// @param processedSeq how far the source had read its own source; `null` where it says nothing
  record Heartbeat(long seq, int generation, Instant at, @Nullable Long processedSeq, long offset)
      implements Message {}

  /// Something that no relay of ours sent.
  record Unreadable(String why, long offset) implements Message {}
}
