package asylumchain.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Who takes part, as a test says.
@ApplicationScoped
public class ToyVisibility implements FeedVisibility {

  private final Set<UUID> ofCoa = ConcurrentHashMap.newKeySet();

  private final Map<UUID, Integer> coaLeft = new ConcurrentHashMap<>();

  public void coaTakesPartIn(UUID subject) {
    ofCoa.add(subject);
  }

  @Override
  public Set<UUID> visible(String organisation, Set<UUID> subjects) {
    return subjects.stream()
        .filter(subject -> organisation.equals("COA") && ofCoa.contains(subject))
        .collect(Collectors.toSet());
  }

  public void coaLeft(UUID subject, int version) {
    ofCoa.remove(subject);
    coaLeft.put(subject, version);
  }

  @Override
  public Map<UUID, Integer> left(String organisation, Set<UUID> subjects) {
    return organisation.equals("COA") ? Map.copyOf(coaLeft) : Map.of();
  }

  /// Private facts of this test say who joins, and that nobody else takes part.
  @Override
  public Optional<Set<String>> participantsBefore(JournalEvent event) {
    return event.privatePayload() == null ? Optional.empty() : Optional.of(Set.of("IND"));
  }

  /// The facts of this test say it in words.
  @Override
  public Optional<Set<String>> participants(JournalEvent event) {
    var payload = event.chainPayload() + " " + event.privatePayload();
    if (!payload.contains("participants")) {
      return Optional.empty();
    }
    return Optional.of(payload.contains("COA") ? Set.of("IND", "COA") : Set.of("IND"));
  }
}
