package asylumchain.kit.projection;

/// The source's feed cannot be read at the moment, or does not have what the topic spoke of.
final class FeedUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  FeedUnavailable(String what) {
    super(what);
  }

  FeedUnavailable(String what, Throwable cause) {
    super(what, cause);
  }
}
