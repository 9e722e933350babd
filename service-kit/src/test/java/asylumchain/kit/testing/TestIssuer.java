package asylumchain.kit.testing;

import asylumchain.backends.LocalIssuer;

/// The issuer whose tokens the services under test believe. Its key lies beside the backends, so
/// that every class loader of this JVM signs with the same one.
@SuppressWarnings("LockOnNonEnclosingClassLiteral") // the one lock all class loaders share
public final class TestIssuer {
  private TestIssuer() {}

  /// The issuer with its key.
  public static LocalIssuer issuer() {
    synchronized (System.class) {
      return LocalIssuer.in(RealBackends.home().resolve("issuer"));
    }
  }
}
