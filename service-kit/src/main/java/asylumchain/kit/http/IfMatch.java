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
    check(Long.toString(version));
  }

  /// The same, for what is known by a text instead of a number.
  ///
  /// @throws Problem 428 without the header, 412 when the subject has moved on
  default void check(String version) {
    switch (this) {
      case Missing _ -> throw Problem.preconditionRequired();
      case Any _ -> {}
      case Versions(var tags) -> {
        if (!tags.contains(version)) {
          throw Problem.preconditionFailed();
        }
      }
    }
  }

  /// Lets a change go on, and also one that has been made before: whoever asks for it once more,
  /// not having heard the answer, is told that it is so (RFC 9110, 13.1.1).
  ///
  /// @param made whether the subject is already what the change would make it
  /// @throws Problem 428 without the header, 412 when the subject has moved on to something else
  default void checkUnless(boolean made, long version) {
    if (!made || this instanceof Missing) {
      check(version);
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
