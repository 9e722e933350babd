package asylumchain.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Who takes part, as a test says.
@ApplicationScoped
public class ToyVisibility implements FeedVisibility {

  private final Set<UUID> ofCoa = ConcurrentHashMap.newKeySet();

  void coaTakesPartIn(UUID subject) {
    ofCoa.add(subject);
  }

  @Override
  public Set<UUID> visible(String organisation, Set<UUID> subjects) {
    return subjects.stream()
        .filter(subject -> organisation.equals("COA") && ofCoa.contains(subject))
        .collect(Collectors.toSet());
  }
}
