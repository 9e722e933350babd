package asylumchain.kit.access;

import jakarta.enterprise.context.ApplicationScoped;

/// Who makes the request that is being answered.
@ApplicationScoped
public class CurrentCaller {

  /// @throws IllegalStateException outside a request, or in a [PublicOperation] called without a
  ///     token
  public Caller get() {
    throw new IllegalStateException("nobody calls");
  }
}
