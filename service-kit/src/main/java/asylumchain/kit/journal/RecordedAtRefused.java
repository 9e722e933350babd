package asylumchain.kit.journal;

/// A source brought a time of knowledge that cannot be true.
public final class RecordedAtRefused extends RuntimeException {

  /// Why it cannot be true.
  public enum Reason {
    /// The subject already has an event that was known later.
    FALLS_WITHIN_SUBJECT,
    /// Nobody knows today what is recorded tomorrow.
    IN_THE_FUTURE
  }

  private final Subject subject;
  private final int version;
  private final Reason reason;

  RecordedAtRefused(NewEvent event, Reason reason) {
    super("recordedAt of %s: %s".formatted(event, reason));
    this.subject = event.subject();
    this.version = event.version();
    this.reason = reason;
  }

  public Subject subject() {
    return subject;
  }

  /// The version of the event that was refused.
  public int version() {
    return version;
  }

  public Reason reason() {
    return reason;
  }
}
