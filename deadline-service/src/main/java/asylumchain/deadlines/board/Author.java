package asylumchain.deadlines.board;

import asylumchain.kit.access.Caller;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who stated something, and why in their own words. Stays in the private payload of the journal.
///
/// @param employee `null` when a system acted by itself
/// @param reason free text; `null` when none was given
/// @param importId,line `null` for what was not imported
/// @param source free text: from where they have it, a system or a letter; `null` when not said
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Author(
    String organisation,
    String client,
    @Nullable String employee,
    @Nullable String reason,
    @Nullable UUID importId,
    @Nullable Long line,
    @Nullable String source) {

  /// Something posted by itself, from the source that the headers of the request give.
  ///
  /// @param reason as the body of the request gives it; `null` for the one in its headers
  public static Author of(Caller caller, @Nullable String reason) {
    var account = caller.account();
    return new Author(
        caller.organisation(),
        caller.clientId(),
        caller.employee(),
        reason == null ? account.reason() : reason,
        null,
        null,
        account.source());
  }

  /// Says who, and no free text.
  @Override
  public String toString() {
    return "%s (%s)".formatted(organisation, client);
  }
}
