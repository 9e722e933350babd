package asylumchain.kit.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a partner asked to be told.
///
/// @param client the system that asked for it
/// @param oin the number of its organisation
/// @param types empty: all that the organisation may see
record Subscription(
    UUID id,
    String organisation,
    String client,
    String oin,
    URI address,
    List<String> types,
    Instant madeAt) {

  Subscription {
    types = List.copyOf(types);
  }

  /// Whether events are delivered.
  public enum State {
    ACTIVE,
    PAUSED,
    ENDED
  }
}
