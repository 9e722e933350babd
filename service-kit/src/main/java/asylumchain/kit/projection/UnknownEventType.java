package asylumchain.kit.projection;

/// An event that this release cannot understand. Throw it from [Projection#apply]; never skip such
/// an event: it parks its subject until a release comes that knows the type.
public final class UnknownEventType extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UnknownEventType(String type) {
    super("unknown event type " + type);
  }
}
