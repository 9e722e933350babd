package asylumchain.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Who takes part, as a test says.
@ApplicationScoped
public class ToyVisibility implements FeedVisibility {

  private final Set<UUID> ofCoa = ConcurrentHashMap.newKeySet();

  public void coaTakesPartIn(UUID subject) {
    ofCoa.add(subject);
  }

  @Override
  public Set<UUID> visible(String organisation, Set<UUID> subjects) {
    return subjects.stream()
        .filter(subject -> organisation.equals("COA") && ofCoa.contains(subject))
        .collect(Collectors.toSet());
  }

  /// The facts of this test say it in words.
  @Override
  public Optional<Set<String>> participants(JournalEvent event) {
    var payload = String.valueOf(event.chainPayload());
    if (!payload.contains("participants")) {
      return Optional.empty();
    }
    return Optional.of(payload.contains("COA") ? Set.of("IND", "COA") : Set.of("IND"));
  }
}
