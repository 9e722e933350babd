package asylumchain.kit.http;

import jakarta.ws.rs.HeaderParam;
import org.jspecify.annotations.Nullable;

/// The versions of a thing that its writer has seen, here and elsewhere: `@BeanParam Seen seen`.
public class Seen {

  @HeaderParam("If-Match")
  @Nullable String ifMatch;

  @HeaderParam("After")
  @Nullable String after;

  /// The version seen here.
  ///
  /// @throws Problem 400 when it is not a list of entity tags
  public IfMatch ifMatch() {
    return IfMatch.parse(ifMatch);
  }

  /// The version just written elsewhere; `null` for none.
  public @Nullable String after() {
    return after;
  }
}
