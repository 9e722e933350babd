package asylumchain.cases.lifecycle;

import asylumchain.kit.access.Caller;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who reported a fact, why, and how it came in. Stays in the private payload.
///
/// @param employee `null` when a system acted by itself
/// @param importId,line `null` for a fact that was not imported
/// @param reason in the words of who reported it; `null` where nothing was said
/// @param source from where they have it: a system, a letter; of a fact that was imported, the
///   system that the line names and, after a semicolon, what was said of the whole delivery; `null`
///   where nothing was said
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
    String organisation,
    String client,
    @Nullable String employee,
    @Nullable UUID importId,
    @Nullable Long line,
    @Nullable String reason,
    @Nullable String source) {

  /// A fact posted by itself.
  public static Provenance posted(Caller caller) {
    return posted(caller, caller.account().reason());
  }

  /// The same, for a reason that the body of the request gives.
  ///
  /// @param reason `null` for the one that its headers give
  public static Provenance posted(Caller caller, @Nullable String reason) {
    var account = caller.account();
    return new Provenance(
        caller.organisation(),
        caller.clientId(),
        caller.employee(),
        null,
        null,
        reason == null ? account.reason() : reason,
        account.source());
  }

  /// The same without their own words: for what outlives the case that it is about.
  public static Provenance withoutWords(Caller caller) {
    return ordered(caller.organisation(), caller.clientId(), caller.employee());
  }

  /// What the service does by itself, once somebody has had it done.
  public static Provenance ordered(String organisation, String client, @Nullable String employee) {
    return new Provenance(organisation, client, employee, null, null, null, null);
  }
}
