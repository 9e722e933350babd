package asylumchain.kit.webhooks;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a partner wants to be told.
///
/// @param types `null` or empty: every type that the partner may see
/// @param after `null`: from now on
public record NewSubscription(
    @Schema(
            description =
                "Where the events go: an https address that is reachable from the open network.",
            examples = "https://partner.example/asylum-events")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = "https?://.+", message = "must be an https address")
        String address,
    @Schema(description = "Names of event types; without them, all that the partner may see.")
        @Size(max = 100)
        @Nullable List<@NotNull @Pattern(regexp = "[a-z0-9.-]{1,120}") String> types,
    @Schema(
            description =
                "Where to begin: `next` of a page of the feed, `position` of a delivery, or"
                    + " BEGINNING; without it, from now on.")
        @Size(max = 4000)
        @Nullable String after) {

  public NewSubscription {
    types = types == null ? null : List.copyOf(types);
  }
}
