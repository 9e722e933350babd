package asylumchain.kit.journal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who may see what in the feed for partners. Supplied by the service, which knows who takes part;
/// without it partners see nothing.
@FunctionalInterface
public interface FeedVisibility {

  /// Those of the subjects in which this organisation takes part now.
  Set<UUID> visible(String organisation, Set<UUID> subjects);

  /// Who takes part from this event on, all of them; empty for an event that says nothing about it.
  /// Whoever was not among them before is told first what was published until then.
  default Optional<Set<String>> participants(JournalEvent event) {
    return Optional.empty();
  }
}
