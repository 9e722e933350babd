package asylumchain.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who reported a fact, and how it came in. Stays in the private payload.
///
/// @param employee `null` when a system acted by itself
/// @param importId,line `null` for a fact that was not imported
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
    String organisation,
    String client,
    @Nullable String employee,
    @Nullable UUID importId,
    @Nullable Long line) {

  /// A fact posted by itself.
  public static Provenance posted(String organisation, String client, @Nullable String employee) {
    return new Provenance(organisation, client, employee, null, null);
  }
}
