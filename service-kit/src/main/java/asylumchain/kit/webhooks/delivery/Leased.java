package asylumchain.kit.webhooks.delivery;

import asylumchain.kit.webhooks.Secret;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A subscription for which this process delivers until its lease ends.
///
/// @param types empty: all
/// @param secrets that sign now, the latest first
/// @param position a cursor of the feed
/// @param failures in a row, of the event that comes next
/// @param failingSince `null` unless the last attempt failed
/// @param epoch of the lease
record Leased(
    UUID id,
    String organisation,
    String client,
    String oin,
    String address,
    List<String> types,
    List<Secret> secrets,
    String position,
    int failures,
    @Nullable Instant failingSince,
    long epoch) {

  Leased {
    types = List.copyOf(types);
    secrets = List.copyOf(secrets);
  }
}
