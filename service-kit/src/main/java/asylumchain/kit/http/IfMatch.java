package asylumchain.kit.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The version a writer has seen, from the header `If-Match`.
///
/// ```java
/// Answer take(@HeaderParam("If-Match") @Nullable String ifMatch, …) {
///   return desk.handle(id, IfMatch.parse(ifMatch), …);
/// ```
public sealed interface IfMatch {

  /// The header is missing.
  record Missing() implements IfMatch {}

  /// `If-Match: *`: whatever the version, as long as the subject exists.
  record Any() implements IfMatch {}

  /// One or more versions, `"3"` or `"3", "4"`.
  record Versions(Set<String> tags) implements IfMatch {
    public Versions {
      tags = Set.copyOf(tags);
    }
  }

  /// Lets a change go on that was made with this version in mind.
  ///
  /// @throws Problem 428 without the header, 412 when the subject has moved on
  default void check(long version) {
    switch (this) {
      case Missing _ -> throw Problem.preconditionRequired();
      case Any _ -> {}
      case Versions(var tags) -> {
        if (!tags.contains(Long.toString(version))) {
          throw Problem.preconditionFailed();
        }
      }
    }
  }

  /// What the header says.
  ///
  /// @param header `null` when the request has none
  /// @throws Problem 400 when it is not a list of entity tags
  static IfMatch parse(@Nullable String header) {
    if (header == null) {
      return new Missing();
    }
    var text = header.strip();
    return text.equals("*") ? new Any() : new Versions(EntityTags.in("If-Match", text));
  }
}
