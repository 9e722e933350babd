package asylumchain.kit.projection;

import java.util.List;
import java.util.UUID;

/// The journals of the sources, read whole.
interface Feed {

  /// The rows of one partition after this number, at most `limit`.
  ///
  /// @throws FeedUnavailable if the source does not answer
  Page read(Source source, int part, long after, int limit);

  /// All rows of one subject, in order.
  ///
  /// @throws FeedUnavailable if the source does not answer
  List<ReceivedEvent> subject(Source source, UUID subject);

  /// Part of a journal.
  ///
  /// @param head the last number of the partition
  record Page(List<ReceivedEvent> events, long head) {}
}
