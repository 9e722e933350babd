package asylumchain.local.demo;

/// A service does not answer now; it may later.
public final class ServiceAway extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ServiceAway(String message, Throwable cause) {
    super(message, cause);
  }

  ServiceAway(String message) {
    super(message);
  }
}
