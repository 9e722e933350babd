package asylumchain.kit.access;

import java.util.Set;
import java.util.UUID;

/// Whose data stand in the access log under more ids than their own. Supplied by the service, which
/// knows what else is theirs; without it each id stands for itself.
@FunctionalInterface
public interface DataSubject {

  /// Every id under which the data of a subject are logged.
  ///
  /// @return the subject's own among them, also where nobody knows it
  Set<UUID> loggedAs(UUID subject);
}
