package asylumchain.deadlines.board;

import asylumchain.events.Code;
import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.EventIds;
import asylumchain.kit.journal.JournalEvent;
import asylumchain.kit.journal.NewEvent;
import asylumchain.kit.journal.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Partners join a case about which something was said here before. It is noted in the journal, for
/// the feed alone: they are told there what was said until then. To the chain case-service has said
/// it already.
///
/// @param before who took part until then
/// @param participants who takes part from then on
record Joining(Set<Code> before, Set<Code> participants) {

  private static final String TYPE = "nl.asielketen.deadline.participants-changed";

  Joining {
    before = Set.copyOf(before);
    participants = Set.copyOf(participants);
  }

  /// Of each of these cases where somebody joins.
  ///
  /// @param now who takes part from now on
  static Map<UUID, Joining> between(Map<UUID, List<Code>> before, Map<UUID, List<Code>> now) {
    var joining = new TreeMap<UUID, Joining>();
    before.forEach(
        (caseId, known) -> {
          var partners = now.getOrDefault(caseId, List.of());
          if (!known.containsAll(partners)) {
            joining.put(caseId, new Joining(Set.copyOf(known), Set.copyOf(partners)));
          }
        });
    return joining;
  }

  /// What the journal says of it; empty for any other row, and once the case is destroyed.
  static Optional<Joining> in(JournalEvent row) {
    return row.type().equals(TYPE)
        ? Optional.ofNullable(row.privatePayload()).map(EventPayloads::joining)
        : Optional.empty();
  }

  NewEvent said(UUID caseId, int version, Clock clock) {
    return new NewEvent(
        EventIds.next(clock),
        new Subject("case", caseId),
        version,
        TYPE,
        Audience.PRIVATE,
        null,
        null,
        null,
        EventPayloads.text(this),
        null);
  }
}
