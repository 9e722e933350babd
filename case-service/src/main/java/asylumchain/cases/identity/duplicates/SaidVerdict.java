package asylumchain.cases.identity.duplicates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was said of two persons: by a reviewer, by whoever registered one of them, or by a merge or
/// a split.
///
/// @param one the person with the smaller id
/// @param reason absent where none was given
/// @param employee who said it; absent where a system did, and to all but auditors
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SaidVerdict(
    UUID one,
    UUID other,
    boolean same,
    @Nullable String reason,
    String organisation,
    @Nullable String employee,
    Instant decidedAt) {

  /// The first word first; of a pair the last one counts.
  public record All(List<SaidVerdict> items) {}

  SaidVerdict withoutEmployee() {
    return new SaidVerdict(one, other, same, reason, organisation, null, decidedAt);
  }

  /// Safe to print: the reason may tell of a person.
  @Override
  public String toString() {
    return "a verdict";
  }
}
