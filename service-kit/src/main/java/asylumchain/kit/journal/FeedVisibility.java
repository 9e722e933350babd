package asylumchain.kit.journal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who may see what in the feed for partners. Supplied by the service, which knows who takes part;
/// without it partners see nothing.
@FunctionalInterface
public interface FeedVisibility {

  /// Those of the subjects in which this organisation takes part now.
  Set<UUID> visible(String organisation, Set<UUID> subjects);

  /// Those of the subjects in which this organisation takes part no more, each with the version of
  /// the event by which. [That event][#parting(JournalEvent)] is the last it is shown, and the only
  /// one from then on.
  default Map<UUID, Integer> left(String organisation, Set<UUID> subjects) {
    return Map.of();
  }

  /// The event by which an organisation takes part no more, as that organisation is shown it: it
  /// learns that it left, and nothing that became known with it of a subject that is none of its
  /// business any more.
  default JournalEvent parting(JournalEvent event) {
    return event;
  }

  /// Who takes part from this event on, all of them; empty for an event that says nothing about it.
  /// Whoever was not among them before is told first what was published until then. A private event
  /// can say it, and is itself not shown.
  default Optional<Set<String>> participants(JournalEvent event) {
    return Optional.empty();
  }

  /// Who took part until this event, where it says so itself; empty where earlier events tell.
  default Optional<Set<String>> participantsBefore(JournalEvent event) {
    return Optional.empty();
  }
}
