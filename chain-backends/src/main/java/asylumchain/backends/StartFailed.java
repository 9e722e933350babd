package asylumchain.backends;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A local process did not start. The message is one line for the person at the keyboard.
public final class StartFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Path log;

  /// A failure that has no log, such as a port that is taken.
  public StartFailed(String message) {
    this(message, null);
  }

  /// @param log where the process wrote why; `null` when it never ran
  public StartFailed(String message, @Nullable Path log) {
    super(message);
    this.log = log;
  }

  /// Where the process wrote why; `null` when it never ran.
  public @Nullable Path log() {
    return log;
  }
}
