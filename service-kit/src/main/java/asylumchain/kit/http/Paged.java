package asylumchain.kit.http;

import org.jspecify.annotations.Nullable;

/// An answer that is a part of a list. Where there is more, it carries `Link: <…>; rel="next"`.
public interface Paged {

  /// Where the next page begins; `null` on the last one.
  @Nullable Cursor next();
}
