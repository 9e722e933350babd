package asylumchain.kit.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who makes the request that is being answered.
@RequestScoped
public class CurrentCaller {

  private @Nullable Caller caller;

  /// The caller, once it is known.
  ///
  /// @throws IllegalStateException outside a request, and in a [PublicOperation]
  public Caller get() {
    if (caller == null) {
      throw new IllegalStateException("nobody calls");
    }
    return caller;
  }

  /// The caller; empty where nobody has said who calls.
  Optional<Caller> known() {
    return Optional.ofNullable(caller);
  }

  void is(Caller caller) {
    this.caller = caller;
  }
}
