package asylumchain.kit.projection;

import java.util.List;
import java.util.UUID;

/// The journals that the projection is made from, for whoever checks what was made of them.
public interface SourceJournals {

  /// The rows of one partition after this number, in order.
  ///
  /// @param limit at most so many
  /// @return empty at the end of the journal
  /// @throws RuntimeException if the source does not answer
  List<ReceivedEvent> read(Source source, int part, long after, int limit);

  /// Removes everything that was made of one subject and makes it anew from the journals, as far as
  /// they have been applied: in a transaction of its own, while the partition waits.
  ///
  /// @throws RuntimeException if a source does not answer, or the subject cannot be applied: then
  ///   nothing was changed
  void refold(int part, UUID subject);
}
