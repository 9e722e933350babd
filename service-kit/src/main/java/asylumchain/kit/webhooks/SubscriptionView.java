package asylumchain.kit.webhooks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A subscription as its owner sees it; never with its secret.
///
/// @param version counts what its owner did to it, and its pauses; deliveries do not
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionView(
    UUID subscriptionId,
    String address,
    @Schema(description = "Empty: all that the partner may see.") List<String> types,
    Subscription.State state,
    @Schema(description = "Why nothing is delivered, and what to do about it.")
        @Nullable String pausedBecause,
    @Schema(description = "Up to where everything was delivered; fits `after` of the feed.")
        String position,
    @Schema(description = "How often the event that comes next has failed.") int failures,
    @Nullable Instant failingSince,
    @Schema(description = "Only while it fails.") @Nullable Instant nextAttemptAt,
    Instant madeAt,
    @JsonIgnore long version) {}
